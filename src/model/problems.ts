/** One thing wrong with the content. `file` is relative to the content folder's parent; line and column are 1-based. */
export interface Problem {
  file: string;
  line: number;
  column: number;
  /** What was found, what was expected, how to mend it; one line. */
  message: string;
}

/** `FILE:LINE:COLUMN: message`, always a single line. */
export function formatProblem({ file, line, column, message }: Problem): string {
  // A file's name may hold anything, a line break too.
  return `${file.replace(/\p{Cc}/gu, '?')}:${String(line)}:${String(column)}: ${message.replace(/\s+/g, ' ')}`;
}

/** The content cannot be used; carries every problem that was found in one run. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.name = 'ContentError';
    this.problems = problems;
  }
}
