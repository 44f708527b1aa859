import { describe, expect, test } from 'vitest';
import { loadSite } from '../../../../src/model/load.ts';
import { compileThesaurus } from '../../../../src/search/thesaurus/compile.ts';
import { readCompiled } from '../../../../src/search/thesaurus/reader.ts';
import { WORD_FILES } from '../../../../src/search/thesaurus/thesaurus.ts';
import { wordFilesFor } from '../../../../src/search/thesaurus/word-files.ts';
import { concepts, ferries, makeConcept, readSample } from '../thesaurus-sample.ts';

const texts = ['新增轮渡航班三条。', '发展水运。'];

describe('a compiled thesaurus', () => {
  test('keeps of the words that answer only those that the texts have, in their order', async () => {
    const [concept] = await readSample(texts).concepts([0]);
    expect(concept).toMatchObject({ label: '渡船', topic: 'transport', words: ['轮渡航班', '轮渡'], weak: ['水运'] });
  });

  test('keeps every wording that people may type, also of concepts on which the texts are silent', async () => {
    const lexicon = await readSample(texts).lexiconFor('放风筝坐船夜航轮渡');
    expect(lexicon.conceptsOf('放风筝')).toEqual([4]);
    expect(lexicon.conceptsOf('坐船')).toEqual([0]);
    expect(lexicon.conceptsOf('夜航轮渡')).toEqual([1]);
    expect(lexicon.conceptsOf('夜航')).toEqual([]);
  });

  test('knows where the end of one word and the beginning of the next only look like a wording', async () => {
    const entry = makeConcept({ id: 'entry', label: '入学', not: ['入学教育', '入学试验'] });
    const [concept] = await readSample(['深入学习经验，办好入学教育。', '今年入学三百人。'], [entry]).concepts([0]);
    expect(concept).toMatchObject({ words: ['入学'], not: ['入学教育', '深入学习'] });
  });

  test('tells all broader concepts of one', async () => {
    expect((await readSample(texts).concepts([1]))[0]?.above).toEqual([0]);
  });

  test('takes a word of reports that several have for the broadest, and one that people type for theirs', async () => {
    const narrow = makeConcept({ id: 'piers', label: '码头边', report: ['轮渡'], broader: ['ferries'] });
    const other = makeConcept({ id: 'tickets', label: '船票', everyday: ['渡口改造'], report: ['票价'] });
    const lexicon = await readSample(texts, [ferries, narrow, other]).lexiconFor('轮渡渡口改造');
    expect(lexicon.conceptsOf('轮渡')).toEqual([0]);
    expect(lexicon.conceptsOf('渡口改造')).toEqual([2]);
  });

  test('is read in the parts that a query needs, each once', () => {
    const { words, concepts: rows } = compileThesaurus(concepts, texts);
    expect(words).toHaveLength(WORD_FILES);
    expect(rows.flat()).toHaveLength(concepts.length);
    expect(wordFilesFor('坐船坐')).toHaveLength(new Set([...wordFilesFor('坐'), ...wordFilesFor('船')]).size);
  });

  test('has one part for characters that read alike', () => {
    expect(wordFilesFor('铁')).toEqual(wordFilesFor('贴'));
  });
});

test("every concept of the project's own thesaurus is found by each of its wordings", async () => {
  const { everyday } = loadSite('content');
  const reader = readCompiled(compileThesaurus(everyday, []));
  expect(everyday.length).toBeGreaterThan(450);
  const lexicon = await reader.lexiconFor(
    everyday.map(({ label, everyday: typed }) => label + typed.join('')).join(''),
  );
  const lost = everyday.flatMap(({ id, label, everyday: typed }, number) =>
    [label, ...typed]
      .filter((word) => !lexicon.conceptsOf(word.toLowerCase()).includes(number))
      .map((word) => `${id}: ${word}`),
  );
  expect(lost).toEqual([]);
});
