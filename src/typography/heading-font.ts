import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import subsetFont from 'subset-font';

/** The Song face for headings, cut to the characters they use. */
export interface HeadingFont {
  /** Changes with the characters and with the font they are cut from. */
  fileName: string;
  bytes: Uint8Array;
}

const FACE = '@expo-google-fonts/noto-serif-sc/600SemiBold/NotoSerifSC_600SemiBold.ttf';
const CACHE = resolve('node_modules/.cache/heading-font');
const cut = new Map<string, Promise<HeadingFont>>();

/** Cuts the face to the characters of a text; made once for a set of characters, also across builds. */
export function cutHeadingFont(text: string): Promise<HeadingFont> {
  const characters = [...new Set(text.replace(/\s/g, ''))].sort().join('');
  const known = cut.get(characters);
  if (known) return known;
  const font = makeFont(characters);
  cut.set(characters, font);
  return font;
}

async function makeFont(characters: string): Promise<HeadingFont> {
  const face = createRequire(import.meta.url).resolve(FACE);
  const { version } = JSON.parse(readFileSync(join(dirname(face), '../package.json'), 'utf8')) as { version: string };
  const digest = createHash('sha256').update(`${FACE} ${version} ${characters}`).digest('hex').slice(0, 12);
  const fileName = `song-${digest}.woff2`;
  const cached = join(CACHE, fileName);
  try {
    return { fileName, bytes: readFileSync(cached) };
  } catch {
    const bytes = await subsetFont(readFileSync(face), characters, { targetFormat: 'woff2' });
    mkdirSync(CACHE, { recursive: true });
    // Renamed into place, so that a build that is killed, or another one at the same time, never leaves half a file.
    const draft = `${cached}.${String(process.pid)}`;
    writeFileSync(draft, bytes);
    renameSync(draft, cached);
    return { fileName, bytes };
  }
}
