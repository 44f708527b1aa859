import { describe, expect, test } from 'vitest';
import { countWordings, formatAttested, readAttested } from '../../../src/model/attested-wordings.ts';
import { findEverydayFaults } from '../../../src/model/everyday-faults.ts';
import type { EverydayConcept } from '../../../src/schema/everyday-vocabulary.ts';
import { makeConcept } from '../search/thesaurus-sample.ts';

function faultsOf(...concepts: EverydayConcept[]): string[] {
  const attested = new Set(concepts.flatMap(({ report }) => report));
  attested.delete('无人写过');
  const placed = concepts.map((concept, at) => ({ concept, file: 'vocabulary/everyday/sea.yml', at }));
  return findEverydayFaults(placed, { topics: new Set(['transport']), attested }).map(
    ({ path, message }) => `${path.slice(1).join('.')} ${message}`,
  );
}

const ferry = makeConcept({ id: 'ferry', label: '渡船', topic: 'transport', everyday: ['坐船'], report: ['轮渡'] });

describe('faults of the thesaurus', () => {
  test('a sound one has none', () => {
    expect(
      faultsOf(ferry, makeConcept({ id: 'pier', label: '码头', broader: ['ferry'], report: ['轮渡', '泊位'] })),
    ).toEqual([]);
  });

  test('an id twice', () => {
    expect(faultsOf(ferry, makeConcept({ id: 'ferry', label: '帆船' }))).toEqual([
      '1.id duplicate id "ferry"; choose another',
    ]);
  });

  test('a wording typed for two concepts that do not call it ambiguous', () => {
    const other = makeConcept({ id: 'cruise', label: '游轮', everyday: ['坐船'] });
    expect(faultsOf(ferry, other)).toEqual([
      expect.stringContaining('0.everyday.0 "坐船" is also typed for cruise') as unknown,
      expect.stringContaining('1.everyday.0 "坐船" is also typed for ferry') as unknown,
    ]);
    expect(faultsOf({ ...ferry, ambiguous: ['坐船'] }, { ...other, ambiguous: ['坐船'] })).toEqual([]);
  });

  test('a wording called ambiguous that is not', () => {
    expect(faultsOf({ ...ferry, ambiguous: ['坐船'] })).toEqual([
      '0.ambiguous.0 "坐船" is typed for no other concept; remove it',
    ]);
  });

  test('a word of reports in two concepts that are not related', () => {
    const other = makeConcept({ id: 'cruise', label: '游轮', report: ['轮渡'] });
    expect(faultsOf(ferry, other)).toHaveLength(2);
    expect(faultsOf(ferry, { ...other, related: ['ferry'] })).toEqual([]);
  });

  test('a wording twice in one concept; what is typed may be weak evidence too', () => {
    expect(faultsOf({ ...ferry, everyday: ['坐船', '轮渡'] })).toEqual([
      '0.everyday.1 "轮渡" stands twice in ferry; remove one of them',
    ]);
    expect(faultsOf({ ...ferry, everyday: ['坐船', '水运'], report: ['轮渡', '水运输'], weak: [] })).toEqual([]);
  });

  test('relations and topics that lead nowhere', () => {
    expect(faultsOf({ ...ferry, topic: 'sea', related: ['ferry', 'boat'] })).toEqual([
      '0.related.0 "ferry" names no other concept; correct the id',
      '0.related.1 "boat" names no other concept; correct the id',
      '0.topic "sea" names no topic; expected an id of vocabulary/topics.yml',
    ]);
  });

  test('a circle of broader concepts, of whatever length', () => {
    const ring = ['a', 'b', 'c'].map((id, i, all) =>
      makeConcept({ id, label: `船${id}`, broader: [all[(i + 1) % 3] ?? ''] }),
    );
    expect(faultsOf(...ring)).toHaveLength(3);
    expect(faultsOf(...ring)[0]).toContain('a is broader than itself');
  });

  test('a word of reports that no known report has', () => {
    expect(faultsOf({ ...ferry, report: ['轮渡', '无人写过'] })).toEqual([
      expect.stringContaining('0.report.1 "无人写过" is in no known report') as unknown,
    ]);
  });
});

describe('counts of wordings', () => {
  test('are of reports, not of places, and the same text counts once; white space inside does not divide', () => {
    expect([...countWordings([ferry], ['轮渡与轮渡', '轮 渡\n', '轮渡与轮渡', '帆船'])]).toEqual([['轮渡', 2]]);
  });

  test('are kept where fewer reports are at hand, and go with their wordings', () => {
    const before = readAttested('轮渡\t7\n帆船\t3\nnonsense\n');
    expect(formatAttested([ferry], [new Map([['轮渡', 2]]), before])).toBe('轮渡\t7\n');
  });
});
