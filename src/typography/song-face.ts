import { create } from 'fontkit';
import { readFileSync } from 'node:fs';
import { faceFile } from './cut-face.ts';

/** What the Song face can set, before it is cut. */
export interface SongFace {
  /** Whether it has a glyph for a character (one code point). */
  has: (character: string) => boolean;
  /** How long a text is in one line, in em; kerning is left out. */
  widthOf: (text: string) => number;
}

let opened: SongFace | null = null;

/** The face in the weight of headings; the other weight has the same characters. Opened once. */
export function songFace(): SongFace {
  return (opened ??= openFace());
}

function openFace(): SongFace {
  const font = create(readFileSync(faceFile(600).path));
  if (!('unitsPerEm' in font)) throw new Error('expected one face, found a collection');
  const known = new Map<string, number>();
  const advanceOf = (character: string): number => {
    const advance =
      known.get(character) ?? font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm;
    known.set(character, advance);
    return advance;
  };
  return {
    has: (character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
    widthOf: (text) => Array.from(text).reduce((sum, character) => sum + advanceOf(character), 0),
  };
}
