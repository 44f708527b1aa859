import { lstatSync, readdirSync, type Dirent } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import type { Problem } from './problems.ts';
import { LONGEST_FILE, readRegularFile, UnreadableFile } from './read-file.ts';
import { readYaml } from './yaml-file.ts';

/** The content folder, and everything found wrong in it so far. */
export class ContentFolder {
  readonly problems: Problem[] = [];
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  /** Reports a problem of a file; `path` is relative to the content folder. */
  report(path: string, message: string, place = { line: 1, column: 1 }): void {
    this.problems.push({ file: this.#name(path), ...place, message });
  }

  /** Names of the folders in a folder, sorted; none where it does not exist. */
  folders(path: string): string[] {
    return (
      this.#entries(path)
        // One that begins with a dot is being made.
        .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
        .map(({ name }) => name)
    );
  }

  /** Names of the files in a folder that end so, sorted. */
  files(path: string, ending: string): string[] {
    return this.#entries(path)
      .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
      .map(({ name }) => name);
  }

  #entries(path: string): Dirent[] {
    try {
      return readdirSync(join(this.#root, path), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch {
      return [];
    }
  }

  /** Names of what is neither folder nor file in a folder, sorted: symbolic links, which are never followed, pipes, devices. */
  others(path: string): string[] {
    return this.#entries(path)
      .filter((entry) => !entry.isDirectory() && !entry.isFile())
      .map(({ name }) => name);
  }

  /** Whether there is anything of this name, also what cannot be read. */
  has(path: string): boolean {
    return lstatSync(join(this.#root, path), { throwIfNoEntry: false }) !== undefined;
  }

  /** A file's bytes; null, and a problem, where it cannot be read or is longer than the limit, in bytes. */
  bytes(path: string, limit = LONGEST_FILE): Uint8Array | null {
    try {
      return this.#read(path, limit);
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      this.report(path, error.absent ? 'cannot be read (ENOENT); add the file' : error.message);
      return null;
    }
  }

  #read(path: string, limit = LONGEST_FILE): Uint8Array {
    return readRegularFile(join(this.#root, path), { limit, links: false });
  }

  /** A file's text; null, and a problem, where it cannot be read or is not UTF-8. */
  text(path: string): string | null {
    const bytes = this.bytes(path);
    try {
      return bytes && new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      this.report(path, 'is not UTF-8; convert it, for example with iconv -f GB18030 -t UTF-8');
      return null;
    }
  }

  /** A YAML file's value; null, and a problem for each thing wrong, where it does not fit the schema. */
  yaml<S extends z.ZodType>(path: string, schema: S): z.infer<S> | null {
    const text = this.text(path);
    return text === null ? null : this.#readYaml(path, text, schema);
  }

  /** The YAML between the `---` lines at the top of a Markdown file. */
  frontMatter<S extends z.ZodType>(path: string, schema: S): z.infer<S> | null {
    const text = this.text(path);
    if (text === null) return null;
    const yaml = /^---\r?\n([\s\S]*?\n)---\s*(?:\n|$)/.exec(text)?.[1];
    if (yaml !== undefined) return this.#readYaml(path, `\n${yaml}`, schema);
    this.report(path, 'has no front matter; start it with --- and the fields path, title, description, updated');
    return null;
  }

  #readYaml<S extends z.ZodType>(path: string, text: string, schema: S): z.infer<S> | null {
    const { value, problems } = readYaml(text, this.#name(path), schema);
    this.problems.push(...problems);
    return value;
  }

  /** What can be had of a YAML file whatever else is wrong with it, for checks that go across files. */
  peek<S extends z.ZodType>(path: string, schema: S): z.infer<S> | null {
    try {
      return readYaml(new TextDecoder().decode(this.#read(path)), path, schema).value;
    } catch {
      return null;
    }
  }

  #name(path: string): string {
    return `${basename(this.#root)}/${path}`;
  }
}
