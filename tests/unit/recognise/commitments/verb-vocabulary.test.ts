import { describe, expect, it } from 'vitest';
import { findSpecificParts } from '../../../../src/recognise/commitments/specific-part.ts';
import { compileVerbs } from '../../../../src/recognise/lexicon/verbs.ts';
import { verbVocabularySchema } from '../../../../src/schema/verb-vocabulary.ts';
import { vocabulary } from '../../own-vocabulary.ts';
import { lexicon } from './promise-reader.ts';

const { verbs } = vocabulary;

describe('the vocabulary of verbs', () => {
  it('rejects words out of order, doubled or not Chinese, and unknown classes', () => {
    const issues = (change: object): string =>
      verbVocabularySchema
        .safeParse({ ...verbs, ...change })
        .error?.issues.map(({ message }) => message)
        .join() ?? '';
    expect(issues({ effect: ['让', '使'] })).toBe('expected 使 before 让');
    expect(issues({ effect: ['使', '使'] })).toBe('使 stands twice');
    expect(issues({ effect: ['let'] })).toContain('expected one to eight Chinese characters');
    expect(issues({ effect: [] })).not.toBe('');
    expect(issues({ adverbs: ['很'] })).not.toBe('');
    expect(issues({})).toBe('');
  });

  it('gives the longest word at a place, and none that only begins a longer one', () => {
    const { wordAt } = compileVerbs(vocabulary);
    expect(wordAt('建成运营地铁', 0, 'completion')).toBe('建成运营');
    expect(wordAt('建成区绿化', 0, 'completion')).toBe('');
    expect(wordAt('保障性住房', 0, 'act')).toBe('');
    expect(wordAt('城市', 0, 'act', 'completion')).toBe('');
  });
});

describe('what is specific in a name', () => {
  const specific = (text: string): string[] =>
    findSpecificParts(text, lexicon).map(({ start, end }) => text.slice(start, end));

  it('is what words for kinds leave over', () => {
    expect(specific('渭滨公园')).toEqual(['渭滨']);
    expect(specific('新民高端能化园')[0]).toBe('新民');
  });

  it('is nothing in a kind', () => {
    expect(specific('城市体育公园')).toEqual([]);
    expect(specific('一批现代物流园区')).toEqual([]);
  });
});
