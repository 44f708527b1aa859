import type { Clause, Sentence } from '../../schema/structure.ts';
import type { Span } from '../../schema/span.ts';

type Piece = Pick<Sentence, 'span' | 'raw' | 'text'>;

/** Sentences up to this many characters are quoted whole. */
const WHOLE = 100;
/** Stands where clauses of a sentence are left out. */
const LEFT_OUT = '……';

/**
 * What of a long sentence is quoted: the clauses given, those that follow each other with the mark between them. A short
 * sentence, and one that the source has markup in, is quoted whole.
 */
export function piecesOf(sentence: Sentence, clauses: readonly Clause[]): readonly Piece[] {
  const { raw, text, span, clauses: all } = sentence;
  if (text !== undefined || raw.length <= WHOLE || clauses.length === all.length) return [sentence];
  const spans = clauses.reduce<Span[]>((found, clause) => {
    const last = found.at(-1);
    const before = all[all.indexOf(clause) - 1];
    return last && before?.span.end === last.end
      ? [...found.slice(0, -1), { start: last.start, end: clause.span.end }]
      : [...found, clause.span];
  }, []);
  return spans.map((one) => ({ span: one, raw: raw.slice(one.start - span.start, one.end - span.start) }));
}

/**
 * Pieces of a sentence as a quotation: what is left out before, between or behind them shows as …….
 *
 * @param quote a piece as HTML
 */
export function piecesHtml(pieces: readonly Piece[], { span }: Piece, quote: (piece: Piece) => string): string {
  const before = pieces[0]?.span.start === span.start ? '' : LEFT_OUT;
  const behind = pieces.at(-1)?.span.end === span.end ? '' : LEFT_OUT;
  return before + pieces.map(quote).join(LEFT_OUT) + behind;
}
