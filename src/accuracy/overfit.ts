/** A literal of the rules or vocabularies, and where it stands. */
export interface Literal {
  text: string;
  file: string;
  /** 1-based. */
  line: number;
}

/** A literal that could have been written for one report, and which. */
export interface OverfitLiteral extends Literal {
  report: string;
}

const SHORTEST = 6;
const HAN_RUN = new RegExp(`\\p{Script=Han}{${String(SHORTEST)},}`, 'gu');
const COMMENT = /^\s*(?:\/\/|\/?\*|#)/;

/** The runs of six Chinese characters or more in a file's code, comments left out. Lines that open as comments are comments. */
export function listLiterals(file: string, code: string): Literal[] {
  return code.split('\n').flatMap((line, i) => {
    if (COMMENT.test(line)) return [];
    const [before = ''] = line.split(/ \/\/ | # /);
    return [...before.matchAll(HAN_RUN)].map(([text]) => ({ text, file, line: i + 1 }));
  });
}

/**
 * The literals that occur in exactly one of some reports: what a rule knows of one report only, it has not read but learnt.
 * A report given twice counts once.
 */
export function findOverfit(
  literals: readonly Literal[],
  reports: readonly { name: string; text: string }[],
): OverfitLiteral[] {
  const distinct = [...new Map(reports.map((report) => [report.text, report])).values()];
  return literals.flatMap((literal) => {
    const [first, second] = distinct.filter(({ text }) => text.includes(literal.text));
    return first && !second ? [{ ...literal, report: first.name }] : [];
  });
}
