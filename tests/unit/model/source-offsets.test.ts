import { expect, test } from 'vitest';
import { locateText } from '../../../src/model/located-text.ts';
import { spanReader } from '../../../src/model/source-offsets.ts';
import { read, SMALL_REPORT } from '../charts/small-report.ts';

test('ranges of what readers see are found in the source, markup at their edges left out', () => {
  const text = SMALL_REPORT.replace('三原县粮食产量', '**三原县**粮食**产**量').replace(
    '（一）推动农业',
    '（一）推动**农业**',
  );
  const document = read(text);
  const slice = (eId: string, start: number, end: number): string => {
    const located = locateText(document, eId);
    if (!located) throw new Error(`no ${eId}`);
    const span = spanReader(document, located)(start, end);
    return text.slice(span.start, span.end);
  };
  expect(slice('1-p1-s1', 0, 3)).toBe('三原县');
  expect(slice('1-p1-s1', 3, 7)).toBe('粮食**产**量');
  expect(slice('1-p1-s2', 2, 4)).toBe('学校');
  expect(slice('2-1-h', 5, 7)).toBe('农业');
});
