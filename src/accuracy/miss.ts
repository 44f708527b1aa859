import type { Span } from '../schema/span.ts';

/** One thing in which a reading differs from the annotation. */
export interface Miss {
  /** `quantity missed`, `commitment spurious`, or the name of the field that is wrong. */
  kind: string;
  /** Where in the source; null where the annotation's words are not in it. */
  start: number | null;
  /** The words, in 【】 with what stands around them. */
  text: string;
  detail: string;
}

const AROUND = 18;

export function makeMiss(kind: string, source: string, span: Span, detail = ''): Miss {
  return { kind, start: span.start, text: excerpt(source, span), detail };
}

/** The words of a span in 【】 within what stands around them on the line. */
export function excerpt(source: string, { start, end }: Span): string {
  const before =
    source
      .slice(Math.max(0, start - AROUND), start)
      .split(/[\r\n]/)
      .at(-1) ?? '';
  const after = source.slice(end, end + AROUND).split(/[\r\n]/)[0] ?? '';
  return `${before}【${source.slice(start, end).replace(/\s+/g, ' ')}】${after}`;
}

/** One line a miss; ends without a line break. */
export function formatMisses(misses: readonly Miss[]): string {
  if (misses.length === 0) return '  nothing missed';
  return misses
    .map(({ kind, start, text, detail }) =>
      `  ${kind.padEnd(20)} ${String(start ?? '–').padStart(6)}  ${text}  ${detail}`.trimEnd(),
    )
    .join('\n');
}

/** A value as a miss tells it. */
export function show(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}
