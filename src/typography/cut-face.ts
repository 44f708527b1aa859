import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import subsetFont from 'subset-font';
import { keepFile } from './keep-file.ts';

const PACKAGE = '@expo-google-fonts/noto-serif-sc';
const WEIGHTS = {
  400: '400Regular/NotoSerifSC_400Regular.ttf',
  600: '600SemiBold/NotoSerifSC_600SemiBold.ttf',
} as const;
/** OpenType's name ids for family and subfamily, with and without the weight in the family's name. */
const FAMILY_AND_WEIGHT = [1, 2, 16, 17];
const CACHE = resolve('node_modules/.cache/faces');

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

/** The whole face in one weight: its file, and the version of the package it comes with. */
export function faceFile(weight: keyof typeof WEIGHTS): { path: string; version: string } {
  const path = createRequire(import.meta.url).resolve(`${PACKAGE}/${WEIGHTS[weight]}`);
  const { version } = JSON.parse(readFileSync(join(dirname(path), '../package.json'), 'utf8')) as { version: string };
  return { path, version };
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
  try {
    return { fileName, path, bytes: readFileSync(path) };
  } catch {
    const bytes = await subsetFont(readFileSync(face.path), characters + (alone ? ' ' : ''), {
      targetFormat,
      ...(alone ? { preserveNameIds: FAMILY_AND_WEIGHT } : {}),
    });
    mkdirSync(CACHE, { recursive: true });
    keepFile(path, bytes);
    return { fileName, path, bytes };
  }
}
