import { expect, test } from 'vitest';
import { comparePlaces, readingOf } from '../../../src/model/place-order.ts';

test.each([
  ['长武县', 'chang wu xian'],
  ['长子县', 'zhang zi xian'],
  ['六安市', 'lu an shi'],
  ['乐亭县', 'lao ting xian'],
  ['乐陵市', 'le ling shi'],
  ['蔚县', 'yu xian'],
  ['黄陂区', 'huang pi qu'],
])('%s reads %s', (name, reading) => {
  expect(readingOf(name)).toBe(reading);
});

test('places stand in the order of their own readings', () => {
  expect(['郑州', '长武', '彬州', '淳化', '乾县', '朝阳'].sort(comparePlaces)).toEqual([
    ...['彬州', '长武', '朝阳', '淳化', '乾县', '郑州'],
  ]);
});

test('places that read alike stay apart', () => {
  expect(comparePlaces('榆林', '玉林')).not.toBe(0);
  expect(comparePlaces('榆林', '榆林')).toBe(0);
});
