import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locateText } from '../../../src/model/located-text.ts';
import { shownText } from '../../../src/text/shown-text.ts';
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
    const span = shownText(document.source, located.span).spanOf(start, end);
    return text.slice(span.start, span.end);
  };
  expect(slice('1-p1-s1', 0, 3)).toBe('三原县');
  expect(slice('1-p1-s1', 3, 7)).toBe('粮食**产**量');
  expect(slice('1-p1-s2', 2, 4)).toBe('学校');
  expect(slice('2-1-h', 5, 7)).toBe('农业');
});

describe('the map between a source and what is shown of it', () => {
  const SIZE = 40;
  const spanIn = fc.tuple(fc.nat(SIZE), fc.nat(SIZE)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  const gaps = fc.array(spanIn, { maxLength: 6 });
  const source = Array.from({ length: SIZE }, (_, i) => String.fromCharCode(0x4e00 + i)).join('');
  const drop = (spans: readonly { start: number; end: number }[]) => ({
    dropped: spans.map((span) => ({ span, raw: source.slice(span.start, span.end), reason: 'test' })),
  });

  test('counts, finds and cuts as if each character were looked at', () => {
    fc.assert(
      fc.property(gaps, spanIn, (spans, span) => {
        const kept = Array.from({ length: span.end - span.start }, (_, i) => span.start + i).filter(
          (at) => !spans.some(({ start, end }) => start <= at && at < end),
        );
        const shown = shownText(drop(spans), span);
        expect(shown.cut(source)).toBe(kept.map((at) => source.charAt(at)).join(''));
        kept.forEach((at, i) => {
          expect(shown.offsetOf(i)).toBe(at);
          expect(shown.indexOf(at)).toBe(i);
          expect(shown.spanOf(i, kept.length)).toEqual({ start: at, end: (kept.at(-1) ?? at) + 1 });
        });
      }),
    );
  });

  test('what is dropped has the place of what is shown behind it', () => {
    const shown = shownText(drop([{ start: 4, end: 6 }]), { start: 2, end: 10 });
    expect([4, 5, 6].map((offset) => shown.indexOf(offset))).toEqual([2, 2, 2]);
    expect(shown.spanOf(2, 2)).toEqual({ start: 6, end: 6 });
    expect(shown.indexOf(10)).toBe(6);
    expect(shown.offsetOf(99)).toBe(10);
  });
});
