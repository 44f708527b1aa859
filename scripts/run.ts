import { ContentError, formatProblem } from '../src/model/problems.ts';

/** Node's exit code where nothing is left to wait for and the command is not done. */
const UNFINISHED = 13;

/** Runs a command. What goes wrong is told in plain lines on standard error, and the exit code is 1. */
export async function run(command: () => void | Promise<void>): Promise<void> {
  process.once('exit', (code) => {
    if (code === UNFINISHED)
      console.error('the command stopped before it was done: a program that it had started died');
  });
  try {
    await command();
  } catch (error) {
    if (error instanceof ContentError) for (const problem of error.problems) console.error(formatProblem(problem));
    else
      console.error(
        error instanceof Error ? (process.env['DEBUG'] === undefined ? error.message : error.stack) : error,
      );
    // At once, so that what the failed command had under way cannot add to its message.
    process.exit(1);
  }
}
