import { describe, expect, test } from 'vitest';
import { counterpartsOf } from '../../../src/model/counterparts.ts';
import { loadSite } from '../../../src/model/load.ts';
import { splitEId } from '../../../src/parse/eid.ts';
import { visitContainers } from '../../../src/parse/visit.ts';

const { reports, vocabulary } = loadSite('content');
const [{ document }] = reports;
const of = (paragraph: string) => counterpartsOf(document, vocabulary.topics, paragraph);

describe('the counterparts of a paragraph', () => {
  test('are results where it promises, and promises where it looks back', () => {
    expect(of('3-4-p1').map(({ id, words }) => [id, words.includes('断头路')])).toContainEqual(['1-p4-s4', true]);
    expect(of('1-p4').map(({ id }) => id)).toContain('3-4-p1-s4-k4');
  });

  test('tell why they were put together: the same indicator with its verdict, or the words both have', () => {
    const [first] = of('1-p1');
    expect(first?.why).toMatchObject({ pair: { indicator: { id: 'gdp' }, comparable: 'yes' } });
    for (const { chapter, paragraphs } of visitContainers(document)) {
      for (const { eId, raw } of paragraphs) {
        for (const { why, id } of of(eId)) {
          expect(splitEId(id).container === splitEId(eId).container && chapter.kind === 'review').toBe(false);
          if ('words' in why) for (const word of why.words) expect(raw, `${eId} ${id}`).toContain(word);
        }
      }
    }
  });

  test('have pairings first, each place once', () => {
    const ids = of('1-p2').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const kinds = of('1-p2').map(({ why }) => 'pair' in why);
    expect(kinds).toEqual([...kinds].sort((a, b) => Number(b) - Number(a)));
  });

  test('are none of a paragraph that the report does not have', () => {
    expect(of('9-p9')).toEqual([]);
  });
});
