import { groupLabel } from '../model/commitment-facets.ts';
import { titleOf, type CommitmentView } from '../model/commitment-pages.ts';
import type { Report } from '../model/load.ts';
import { printedNumber } from '../parse/eid.ts';
import { songFace } from '../typography/song-face.ts';
import { fitText } from './fit-text.ts';
import { BODY, drawLines, frameDrawing, MARGIN, showable, type SharedPicture } from './frame.ts';

const CLAUSE = { largest: 124, smallest: 44, leading: 1.36 };

/** The clause, as large as it has room. */
export function drawCommitment(
  { name }: Pick<Report, 'name'>,
  { commitment, paragraph, container }: CommitmentView,
  site: string,
): SharedPicture {
  const number = printedNumber(paragraph.eId);
  const words = showable(titleOf(commitment));
  const { widthOf } = songFace();
  const text = fitText(words, { ...CLAUSE, width: BODY.width, height: BODY.bottom - BODY.top }, widthOf);
  const middle = (BODY.top + BODY.bottom) / 2;
  const frame = { head: showable(name), number: `${number} 段`, site, context: showable(groupLabel(container)) };
  return {
    svg: frameDrawing(frame, ...drawLines(text, { x: MARGIN, middle }, 'strong')),
    alt: `${name} ${number} 段：${titleOf(commitment)}`,
  };
}
