import type { Site } from '../model/load.ts';
import { answerQuery } from './answer/answer.ts';
import { getSearchIndex } from './index-files.ts';
import { readTerms } from './query.ts';
import type { ReportRecords } from './record.ts';
import { comparableOf } from './scan.ts';
import { getUnderstood } from './site-meaning.ts';
import { readCompiled } from './thesaurus/reader.ts';
import { understand, type Setting } from './understand/understand.ts';

/** Queries of one field of life that the reports answer. */
export interface ExampleField {
  label: string;
  /** Best first. */
  queries: string[];
}

/** Fields of life as citizens name them, by the topics of the vocabulary; the first eight are those of most people. */
const FIELDS: readonly { label: string; topics: readonly string[] }[] = [
  { label: '住房', topics: ['housing'] },
  { label: '学校', topics: ['education'] },
  { label: '看病', topics: ['health'] },
  { label: '老人和孩子', topics: ['elderly-children'] },
  { label: '工作和收入', topics: ['employment', 'income-prices'] },
  { label: '出行', topics: ['transport'] },
  { label: '空气和水', topics: ['air', 'water', 'environment'] },
  { label: '农村', topics: ['rural', 'agriculture'] },
  { label: '办事', topics: ['business-environment', 'government'] },
  { label: '安全', topics: ['safety', 'governance'] },
  { label: '文化和体育', topics: ['culture-tourism', 'sports'] },
  { label: '城市', topics: ['city'] },
];

const MOST = 3;
/** Concepts of a field that are tried, so that a build does not ask hundreds of queries. */
const MOST_TRIED = 16;
/** No longer query fits a line of a phone with others. */
const LONGEST = 6;

/** What a reader may ask, by field: names of concepts that the featured report answers. */
export async function listExamples(site: Site): Promise<ExampleField[]> {
  const index = await getSearchIndex(site);
  const { thesaurus, places } = getUnderstood(site, index);
  const featured = index.shards.filter(({ slug }) => slug === site.reports[0].slug);
  const texts = featured.flatMap(({ records }) => records.map((record) => comparableOf(record).text)).join('\n');
  const setting = { thesaurus: readCompiled(thesaurus), places, occurs: (text: string) => texts.includes(text) };
  const rows = thesaurus.concepts.flat();
  const fields: ExampleField[] = [];
  for (const { label, topics } of FIELDS) {
    const tried = rows
      .filter(([name, topic = '', words = '']) => topics.includes(topic) && words !== '' && name.length <= LONGEST)
      .map(([name]) => name)
      .slice(0, MOST_TRIED);
    const queries = await pickAnswered(tried, setting, featured);
    if (queries.length > 0) fields.push({ label, queries });
  }
  return fields;
}

/** Those of some queries that are answered best: by what was done and what is planned, by more quotes. */
async function pickAnswered(
  queries: readonly string[],
  setting: Setting,
  reports: readonly ReportRecords[],
): Promise<string[]> {
  const answered: { query: string; worth: number; first: string }[] = [];
  for (const query of queries) {
    const { done, planned } = answerQuery(reports, await understand(readTerms(query), setting));
    const quotes = [...done, ...planned];
    const worth = quotes.length + (done.length > 0 && planned.length > 0 ? MOST : 0);
    answered.push({ query, worth: quotes.length === 0 ? 0 : worth, first: quotes[0]?.record.id ?? '' });
  }
  const best = answered.filter(({ worth }) => worth > 0).sort((a, b) => b.worth - a.worth);
  // Of queries with the same first answer one is enough.
  return best
    .filter(({ first }, i) => best.findIndex((other) => other.first === first) === i)
    .slice(0, MOST)
    .map(({ query }) => query);
}
