/** The light colours of the pages; a file has no dark mode to follow. */
export const COLOURS = {
  paper: '#fbfaf6',
  ink: '#1d1b17',
  second: '#6b665c',
  hairline: '#e4dfd3',
  result: '#35506b',
  target: '#b3261e',
} as const;

/** Faces that systems have, Song first; pictures are made with the first one. */
const FACES = "'Noto Serif SC','Noto Serif CJK SC','Source Han Serif SC','Songti SC',SimSun,serif";

/** The rules that what the charts draw needs in a file of its own. */
export const PICTURE_STYLE = [
  `text{font-family:${FACES};fill:${COLOURS.ink}}`,
  ...Object.entries(COLOURS).flatMap(([name, colour]) => [
    `.fill-${name}{fill:${colour}}`,
    `.line-${name}{fill:none;stroke:${colour};stroke-width:1.5px}`,
    `.band-${name}{fill:${colour};fill-opacity:.18}`,
  ]),
].join('');
