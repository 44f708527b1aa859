import MiniSearch from 'minisearch';
import { close, createIndex } from 'pagefind';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { buildIndex, readHashes } from '../search/index-files.ts';
import { describeCharacters, makeManifest } from '../search/manifest.ts';
import type { ReportRecords } from '../search/record.ts';
import { bundlePageModule, type PageModuleName } from './bundle.ts';
import { keyOf } from './corpus.ts';
import { BIGRAMS } from './minisearch-options.ts';

/** An engine ready to be served. */
export interface PreparedEngine {
  name: PageModuleName;
  label: string;
  /** By path below the engine's folder; `open.js` is its module. */
  files: ReadonlyMap<string, string | Uint8Array>;
  /** Keys of records by what the engine calls them, where it has names of its own. */
  keys: ReadonlyMap<string, string> | null;
}

/** All engines over the same records, the plain scan last. */
export async function prepareEngines(
  reports: readonly ReportRecords[],
  vocabulary: Pick<Vocabulary, 'topics' | 'places'>,
): Promise<PreparedEngine[]> {
  return [
    await preparePagefind(reports),
    ...(await prepareOurs(reports, vocabulary)),
    await prepareMiniSearch(reports),
    await prepareScan(reports),
  ];
}

/** Pagefind with its default options: each record's text as it stands. */
async function preparePagefind(reports: readonly ReportRecords[]): Promise<PreparedEngine> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind makes no index: ${errors.join('; ')}`);
  for (const { slug, records } of reports) {
    const added = records.map(({ id, text }) =>
      index.addCustomRecord({ url: keyOf(slug, id), content: text, language: 'zh' }),
    );
    const problems = (await Promise.all(added)).flatMap((one) => one.errors);
    if (problems.length > 0) throw new Error(`Pagefind cannot index ${slug}: ${problems.join('; ')}`);
  }
  const { files } = await index.getFiles();
  await close();
  const keys = new Map([...readHashes(files)].map(([key, hash]) => [hash, key]));
  const served = files.map(({ path, content }) => [`pagefind/${path}`, content] as const);
  return { name: 'pagefind', label: 'Pagefind as it comes', files: await withModule('pagefind', served), keys };
}

/** The site's search by the engine that its manifest names; by the index too, where that is another. */
async function prepareOurs(
  reports: readonly ReportRecords[],
  vocabulary: Pick<Vocabulary, 'topics' | 'places'>,
): Promise<PreparedEngine[]> {
  const index = await buildIndex(reports);
  const manifest = makeManifest({ reports, vocabulary }, index);
  const served = [
    ...[...index.files].map(([path, content]) => [`pagefind/${path}`, content] as const),
    ['search/manifest.json', JSON.stringify(manifest)] as const,
    ['search/characters.json', JSON.stringify(describeCharacters(index))] as const,
    ...index.shards.map((shard) => [`search/${shard.key}.json`, JSON.stringify(shard)] as const),
  ];
  const label = `ours (the page takes the ${manifest.engine})`;
  const asPage: PreparedEngine = { name: 'ours', label, files: await withModule('ours', served), keys: null };
  if (manifest.engine === 'index') return [asPage];
  const files = await withModule('ours-index', served);
  return [asPage, { name: 'ours-index', label: 'ours, index', files, keys: null }];
}

async function prepareMiniSearch(reports: readonly ReportRecords[]): Promise<PreparedEngine> {
  const index = new MiniSearch(BIGRAMS);
  index.addAll(reports.flatMap(({ slug, records }) => records.map(({ id, text }) => ({ id: keyOf(slug, id), text }))));
  const files = await withModule('minisearch', [['index.json', JSON.stringify(index)]]);
  return { name: 'minisearch', label: 'MiniSearch, bigrams', files, keys: null };
}

async function prepareScan(reports: readonly ReportRecords[]): Promise<PreparedEngine> {
  const files = await withModule('scan', [
    ['slugs.json', JSON.stringify(reports.map(({ slug }) => slug))],
    ...reports.map((report) => [`search/${report.slug}.json`, JSON.stringify(report)] as const),
  ]);
  return { name: 'scan', label: 'plain scan', files, keys: null };
}

async function withModule(
  name: PageModuleName,
  files: readonly (readonly [string, string | Uint8Array])[],
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  return new Map([...files, ['open.js', await bundlePageModule(name)]]);
}
