import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';
import { cacheFolder } from './cache-folder.ts';
import { keepFile, readKept } from './keep-file.ts';

const PACKAGE = '@expo-google-fonts/noto-serif-sc';
const WEIGHTS = {
  400: '400Regular/NotoSerifSC_400Regular.ttf',
  600: '600SemiBold/NotoSerifSC_600SemiBold.ttf',
} as const;
/** OpenType's name ids for family and subfamily, with and without the weight in the family's name. */
const FAMILY_AND_WEIGHT = [1, 2, 16, 17];
const CACHE = cacheFolder('faces');

/** The Song face in one weight, cut to some characters. */
export interface CutFace {
  /** Changes with the characters and with the font they are cut from. */
  fileName: string;
  /** Where it lies on disk. */
  path: string;
  bytes: Uint8Array;
}

const cut = new Map<string, Promise<CutFace>>();

/** Cuts the Song face to the characters of a text; made once for a set of characters, also across builds. */
export function cutFace(
  text: string,
  { weight, format }: { weight: keyof typeof WEIGHTS; format: 'woff2' | 'sfnt' },
): Promise<CutFace> {
  const characters = [...new Set(text.replace(/\s/g, ''))].sort().join('');
  const key = `${String(weight)} ${format} ${characters}`;
  const known = cut.get(key) ?? makeFace(weight, format, characters);
  cut.set(key, known);
  return known;
}

/**
 * The whole face in one weight: its file, and the version of the package it comes with.
 *
 * @throws {Error} that says what to do, where the package is not there
 */
export function faceFile(weight: keyof typeof WEIGHTS): { path: string; version: string } {
  const path = findFile(`${PACKAGE}/${WEIGHTS[weight]}`);
  const { version } = JSON.parse(readFileSync(join(dirname(path), '../package.json'), 'utf8')) as { version: string };
  return { path, version };
}

function findFile(name: string): string {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch (error) {
    throw new Error(`the font ${name} is missing; install the project's packages again with npm ci`, { cause: error });
  }
}

async function makeFace(
  weight: keyof typeof WEIGHTS,
  targetFormat: 'woff2' | 'sfnt',
  characters: string,
): Promise<CutFace> {
  const face = faceFile(weight);
  // A face that stands for itself needs its space, and the names by which its weight is found.
  const alone = targetFormat === 'sfnt';
  const digest = createHash('sha256')
    .update(`${PACKAGE}/${WEIGHTS[weight]} ${face.version} ${alone ? 'alone ' : ''}${characters}`)
    .digest('hex')
    .slice(0, 12);
  const fileName = `song-${digest}.${targetFormat === 'sfnt' ? 'ttf' : targetFormat}`;
  const path = join(CACHE, fileName);
  const kept = readKept(path);
  if (kept) return { fileName, path, bytes: kept };
  const bytes = await subsetFont(readFileSync(face.path), characters + (alone ? ' ' : ''), {
    targetFormat,
    ...(alone ? { preserveNameIds: FAMILY_AND_WEIGHT } : {}),
  });
  keepFile(path, bytes);
  return { fileName, path, bytes };
}
