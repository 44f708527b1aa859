import type { Report } from '../model/load.ts';
import { visitSentences } from '../parse/visit.ts';
import { quote, REBUILD, type Finding } from './finding.ts';
import type { BuiltSite } from './built-site.ts';
import type { MarkedElement } from './page.ts';

/** What is checked of a report. */
export type CheckedText = Pick<Report, 'slug' | 'document' | 'pages'>;

/**
 * Whether the reading pages of a report, put together, are its source text to the character, white space and what was
 * dropped left out; whether its page of the whole text has the same; and whether each sentence says what it should.
 *
 * @param source the text of `report.txt`
 */
export function checkText(site: BuiltSite, report: CheckedText, source: string): Finding[] {
  const { slug, document, pages } = report;
  const files = pages.map(({ path }) => `${slug}/${path}index.html`);
  const missing = files.filter((file) => !site.pages.has(file));
  // Pages that are not there are told with the ids that should be on them.
  if (missing.length > 0) return [];
  const reading = files.flatMap((file) => (site.pages.get(file)?.marked ?? []).map((one) => ({ ...one, file })));
  // A title that the text itself does not have was given in report.yml.
  const title = document.titleSpan === null ? '' : (site.pages.get(`${slug}/0/index.html`)?.heading ?? '');
  return [
    ...compareSource(`${slug}/`, title + reading.map(({ text }) => text).join(''), shownOf(document, source)),
    ...findRepeated(reading),
    ...compareElements(document, reading),
    ...compareWhole(site, slug, reading),
  ];
}

/** The characters of a report's source that its pages show. */
function shownOf({ source: { dropped } }: Report['document'], source: string): string {
  let at = 0;
  const kept = dropped.map(({ span }) => {
    const before = source.slice(at, span.start);
    at = Math.max(at, span.end);
    return before;
  });
  return kept.join('') + source.slice(at);
}

function compareSource(file: string, shown: string, expected: string): Finding[] {
  const [found, wanted] = [shown.replace(/\s/g, ''), expected.replace(/\s/g, '')];
  if (found === wanted) return [];
  let at = 0;
  while (found[at] === wanted[at]) at += 1;
  const around = (text: string): string => quote(text.slice(Math.max(0, at - 8), at + 24));
  return [
    {
      file,
      message: `the reading pages say ${around(found)} at character ${String(at + 1)}; expected ${around(wanted)}, as the source has it; ${REBUILD}`,
    },
  ];
}

interface ShownElement extends MarkedElement {
  file: string;
}

function findRepeated(reading: readonly ShownElement[]): Finding[] {
  const seen = new Map<string, string>();
  return reading.flatMap(({ eId, file }) => {
    const first = seen.get(eId);
    seen.set(eId, first ?? file);
    return first === undefined
      ? []
      : [{ file, message: `${eId} stands here and on ${first} before; expected it once; ${REBUILD}` }];
  });
}

function compareElements(document: Report['document'], reading: readonly ShownElement[]): Finding[] {
  const shown = new Map(reading.map((one) => [one.eId, one]));
  return [...visitSentences(document)].flatMap(({ eId, raw, text = raw }) => {
    const one = shown.get(eId);
    if (!one || one.text === text) return [];
    return [{ file: one.file, message: `${eId} says ${quote(one.text)}; expected ${quote(text)}; ${REBUILD}` }];
  });
}

function compareWhole(site: BuiltSite, slug: string, reading: readonly ShownElement[]): Finding[] {
  const file = `${slug}/text/index.html`;
  const whole = site.pages.get(file)?.marked;
  if (!whole) return [{ file, message: `is missing; expected the whole text on one page; ${REBUILD}` }];
  const at = reading.findIndex(({ eId, text }, i) => whole[i]?.eId !== eId || whole[i].text !== text);
  if (at < 0 && whole.length === reading.length) return [];
  const told = (one: MarkedElement | undefined): string => (one ? `${one.eId} ${quote(one.text)}` : 'nothing');
  const from = at < 0 ? reading.length : at;
  return [
    {
      file,
      message: `has ${told(whole[from])}; expected ${told(reading[from])}, as the reading pages have it; ${REBUILD}`,
    },
  ];
}
