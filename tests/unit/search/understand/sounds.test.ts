import { pinyin } from 'pinyin-pro';
import { describe, expect, test } from 'vitest';
import { firstSyllables, soundOf, soundOfLetters, soundsOf } from '../../../../src/search/understand/sounds.ts';

describe('the readings of usual characters', () => {
  test('agree with those of a dictionary of pinyin', () => {
    const characters = Array.from('地铁学校医院公积金养老低保户口暖气垃圾粮食旅女略虐长重');
    for (const character of characters) {
      const known = pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true });
      expect(known.map(soundOfLetters), character).toContain(soundOf(character));
    }
  });

  test('are one where many speakers do not tell them apart', () => {
    expect(soundOf('师')).toBe(soundOf('思'));
    expect(soundOf('金')).toBe(soundOf('京'));
    expect(soundOf('南')).not.toBe(soundOf('兰'));
  });

  test('are unknown of rare characters, letters and marks', () => {
    expect(soundsOf('鄠邑')).toBeNull();
    expect(soundOf('a')).toBeNull();
    expect(soundOf('，')).toBeNull();
  });

  test('letters may begin with several syllables', () => {
    expect(firstSyllables(soundOfLetters('xianyang')).sort()).toEqual(['xi', 'xia', 'xian']);
    expect(soundOfLetters('Xi’an')).toBe('xian');
  });
});
