import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LONGEST_TEXT } from '../model/read-file.ts';
import { measureProcess, type ProcessCost } from './measure-process.ts';

/** What the longest text that is read costs. */
export interface LongTextCost {
  bytes: number;
  parse: ProcessCost;
  add: ProcessCost;
}

/** Reads and adds a text over and over up to the limit. */
export async function measureLongText(text: string): Promise<LongTextCost> {
  const scratch = mkdtempSync(join(tmpdir(), 'bench-long-'));
  try {
    const once = Buffer.from(`${text}\n`);
    const bytes = Buffer.concat(Array.from({ length: Math.floor(LONGEST_TEXT / once.length) }, () => once));
    const file = join(scratch, 'long.txt');
    writeFileSync(file, bytes);
    return { bytes: bytes.length, parse: await costOf('parse', file), add: await costOf('add', file) };
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/**
 * What `npm run parse` or `npm run add` of a file costs; it is added to a copy of the project's content.
 *
 * @throws {Error} as `measureProcess` does
 */
export async function costOf(command: 'parse' | 'add', file: string): Promise<ProcessCost> {
  const scratch = mkdtempSync(join(tmpdir(), 'bench-long-'));
  try {
    cpSync('content', scratch, { recursive: true });
    const args = command === 'add' ? [file, '--slug', 'long-text'] : [file];
    return await measureProcess([process.execPath, ...flagsOf(command), ...args], { CONTENT_DIR: scratch });
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** As npm calls it. */
export function flagsOf(command: 'parse' | 'add'): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  return scripts[command]?.split(' ').slice(1) ?? [];
}
