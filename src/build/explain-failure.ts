/** What a person can do about a system's errors, by code; `where` is the folder that a build writes to. */
const REMEDIES: Readonly<Record<string, (where: string) => string>> = {
  ENOSPC: (where) => `the disk is full; free some of it (a build needs twice the site's size in ${where})`,
  EDQUOT: (where) => `the disk quota is used up; free some of it (a build needs twice the site's size in ${where})`,
  EFBIG: () => 'a file would be larger than this process may write; raise its limit (ulimit -f)',
  EACCES: () => 'no permission to write; make the folder writable for this user',
  EPERM: () => 'no permission to write; make the folder writable for this user',
  EROFS: () => 'the disk is read-only; build into another folder with --out, with CACHE_DIR in one that can be written',
  EMFILE: () => 'too many open files; raise the limit (ulimit -n)',
};

/** Rolldown tells the numbers of Linux and macOS only: `Failed to write file in … No space left on device (os error 28)`. */
const NUMBERS: Readonly<Record<string, string>> = {
  ...{ 1: 'EPERM', 13: 'EACCES', 24: 'EMFILE', 27: 'EFBIG', 28: 'ENOSPC', 30: 'EROFS' },
  ...{ 69: 'EDQUOT', 122: 'EDQUOT' },
};

/** A build's error, with what to do about it where the system is what failed; other errors as they are. */
export function explainFailure(error: unknown, { out }: { out: string }): unknown {
  const system = findSystemError(error);
  if (!system) return error;
  const remedy = REMEDIES[system.code]?.(out) ?? '';
  return new Error(`the build failed: ${system.message}: ${remedy}. What was built before is as it was.`, {
    cause: error,
  });
}

/** The error of the system that an error is, tells of, or was caused by. */
function findSystemError(error: unknown): { code: string; message: string } | null {
  if (!(error instanceof Error)) return null;
  const { code, message, cause }: NodeJS.ErrnoException = error;
  if (code !== undefined && Object.hasOwn(REMEDIES, code)) return { code, message };
  const [, words = '', number = ''] = /([^\n]*) \(os error (\d+)\)/.exec(message) ?? [];
  const told = NUMBERS[number];
  return told === undefined ? findSystemError(cause) : { code: told, message: `${told}: ${words.trim()}` };
}
