import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeContent } from '../../src/bench/make-content.ts';
import { varyText } from '../../src/bench/vary-text.ts';
import { build, digests, makeProject, type Project } from './project.ts';

/** A site of several reports, which is searched by its index: files of one state are the same bytes wherever they are made. */
const REPORTS = 6;

/** What differs between two machines; each build after the first has another of each. Locales sort Latin letters differently. */
const MACHINES = [
  { TZ: 'UTC', LC_ALL: 'C', UV_THREADPOOL_SIZE: '4', RAYON_NUM_THREADS: '2', umask: '022' },
  { TZ: 'Pacific/Kiritimati', LC_ALL: 'da_DK.UTF-8', UV_THREADPOOL_SIZE: '1', RAYON_NUM_THREADS: '1', umask: '077' },
  { TZ: 'America/St_Johns', LC_ALL: 'tr_TR.UTF-8', UV_THREADPOOL_SIZE: '16', RAYON_NUM_THREADS: '8', umask: '002' },
  { TZ: 'Asia/Shanghai', LC_ALL: 'et_EE.UTF-8', UV_THREADPOOL_SIZE: '2', RAYON_NUM_THREADS: '3', umask: '027' },
] as const;

let project: Project;
/** The same at another path, of another length and with characters that addresses escape. */
let moved: Project;

beforeAll(() => {
  project = makeProject();
  const content = join(project.root, 'content');
  rmSync(content, { recursive: true });
  makeContent(content, listTexts(), true);
  const copy = makeProject();
  const root = `${copy.root} 另一处/网站`;
  cpSync(copy.root, root, { recursive: true, verbatimSymlinks: true });
  rmSync(copy.root, { recursive: true });
  rmSync(join(root, 'content'), { recursive: true });
  cpSync(content, join(root, 'content'), { recursive: true });
  moved = { root, out: join(root, 'dist'), cache: join(root, 'node_modules', '.cache') };
});

afterAll(() => {
  rmSync(project.root, { recursive: true });
  rmSync(join(moved.root, '..'), { recursive: true });
});

function listTexts(): { name: string; text: string }[] {
  const text = readFileSync('content/reports/xianyang-2023/report.txt', 'utf8');
  return Array.from({ length: REPORTS }, (_, i) => ({
    name: `第${String(i + 1)}份报告`,
    text: i === 0 ? text : varyText(text, i),
  }));
}

test('six reports are built to the same bytes in four places that differ in time zone, language, rights and threads', async () => {
  const [first, ...others] = MACHINES;
  const buildOn = async (
    where: Project,
    { umask, ...env }: (typeof MACHINES)[number],
  ): Promise<Record<string, string>> => {
    const { code, said } = await build(where, {
      before: `umask ${umask}`,
      env: { ...env, SITE_URL: 'https://example.org' },
    });
    expect(code, said).toBe(0);
    return digests(where.out);
  };
  const good = await buildOn(project, first);
  expect(Object.keys(good).filter((file) => file.startsWith('pagefind/filter/'))).toHaveLength(1);
  for (const [i, machine] of others.entries()) expect(await buildOn(i === 0 ? project : moved, machine)).toEqual(good);
});
