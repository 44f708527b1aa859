import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, statSync, type Stats } from 'node:fs';

/** Bytes of the longest text that is read: 10 MB, two hundred times an ordinary report. */
export const LONGEST_TEXT = 10 * 1024 * 1024;

/** Characters of a text after whose reading memory is freed, where Node lets that be asked for: fifty times those of a report. */
export const LONG_TEXT = 1_000_000;

/** Bytes of the longest of all other files of the content: the ids of the longest text take more room than the text. */
export const LONGEST_FILE = 128 * 1024 * 1024;

/** A file that cannot be read; the message is one line without the file's name. */
export class UnreadableFile extends Error {
  /** Whether there is nothing of this name at all. */
  readonly absent: boolean;

  constructor(message: string, { absent = false, cause }: { absent?: boolean; cause?: unknown } = {}) {
    super(message, { cause });
    this.name = 'UnreadableFile';
    this.absent = absent;
  }
}

interface Reading {
  /** Bytes that are read at most. */
  limit?: number;
  /** Whether a link may stand for the file. In `content/` none may: it could publish any file of the machine. */
  links?: boolean;
}

/**
 * Reads a regular file. Nothing is waited for and no device is touched: what is no file is known before it is opened, and
 * once more after that, as it may be another by then.
 *
 * @throws {UnreadableFile} for anything but a regular file, and one above the limit
 */
export function readRegularFile(path: string, { limit = LONGEST_FILE, links = true }: Reading = {}): Uint8Array {
  let file: number | null = null;
  try {
    assertRegular(links ? statSync(path) : lstatSync(path));
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | (links ? 0 : constants.O_NOFOLLOW));
    const stats = fstatSync(file);
    assertRegular(stats);
    if (stats.size > limit) throw tooLong(limit, stats.size);
    return readAll(file, limit);
  } catch (error) {
    throw explain(error, path);
  } finally {
    if (file !== null) closeSync(file);
  }
}

/**
 * Reads standard input to its end.
 *
 * @throws {UnreadableFile} where it is more than the limit, or cannot be read
 */
export function readStandardInput(limit: number): Uint8Array {
  try {
    return readAll(0, limit);
  } catch (error) {
    throw explain(error, '');
  }
}

/** What there is at a path that cannot be read as a file, in one line without the path; null for a regular file. */
function kindOf(stats: Stats): string | null {
  if (stats.isFile()) return null;
  if (stats.isDirectory()) return 'a folder';
  if (stats.isSymbolicLink()) return 'a symbolic link; put the file itself there';
  if (stats.isFIFO()) return 'a named pipe';
  if (stats.isSocket()) return 'a socket';
  return 'a device';
}

function assertRegular(stats: Stats): void {
  const kind = kindOf(stats);
  if (kind !== null) throw new UnreadableFile(`cannot be read: it is ${kind}; expected a file`);
}

function tooLong(limit: number, size?: number): UnreadableFile {
  const found = size === undefined ? 'more than that' : `${(size / 1024 / 1024).toFixed(1)} MB`;
  return new UnreadableFile(
    `cannot be read: it is too long (${found}); at most ${String(limit / 1024 / 1024)} MB are read (${String(limit)} bytes)`,
  );
}

const CHUNK = 1 << 16;
/** Milliseconds until standard input that has nothing yet is asked again. */
const PAUSE = 10;

/** Reads on to the end, whatever size was told before: a file may grow, and those of `/proc` have none. */
function readAll(file: number, limit: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const chunk = new Uint8Array(CHUNK);
    const read = readSome(file, chunk);
    if (read === 0) return Buffer.concat(chunks, length);
    length += read;
    if (length > limit) throw tooLong(limit);
    chunks.push(chunk.subarray(0, read));
  }
}

function readSome(file: number, chunk: Uint8Array): number {
  for (;;) {
    try {
      return readSync(file, chunk);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  }
}

/** What a person can do about a system's error, by its code. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'a part of its path is no folder',
  EISDIR: 'it is a folder; expected a file',
  ELOOP: 'it is a symbolic link that leads in a circle',
  EACCES: 'no permission',
  EPERM: 'no permission',
  ENAMETOOLONG: 'its name is too long',
  ENXIO: 'it is no file',
};

function explain(error: unknown, path: string): UnreadableFile {
  if (error instanceof UnreadableFile) return error;
  const { code = 'unknown error' } = error as NodeJS.ErrnoException;
  const dangling = code === 'ENOENT' && isLink(path);
  const reason = dangling ? 'it is a symbolic link to nothing' : REASONS[code];
  return new UnreadableFile(`cannot be read (${code})${reason === undefined ? '' : `: ${reason}`}`, {
    absent: code === 'ENOENT' && !dangling,
    cause: error,
  });
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}
