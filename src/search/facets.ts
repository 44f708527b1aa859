import type { ReportMatch } from './engine.ts';
import type { SearchManifest } from './record.ts';

export type FacetName = 'report' | 'chapter' | 'kind' | 'topic' | 'place' | 'number';
export type Kind = '原文' | '指标' | '承诺';

export interface FacetValue {
  /** As it stands in the address of the page. */
  value: string;
  label: string;
  count: number;
}

export interface Facet {
  name: FacetName;
  label: string;
  /** Most frequent first; chapters and reports in reading order. */
  values: FacetValue[];
}

const LABELS: Record<FacetName, string> = {
  report: '报告',
  chapter: '章',
  kind: '类别',
  topic: '主题',
  place: '地方',
  number: '有没有数字',
};

/** What a match is: words of the report, and where they stand in a promise or beside an indicator's figure, that too. */
export function kindsOf({ match: { record, ranges } }: ReportMatch): Kind[] {
  const promised = record.commitments.some((span) =>
    ranges.some(({ start, end }) => start < span.end && end > span.start),
  );
  return [
    '原文',
    ...(record.indicators.length > 0 ? (['指标'] as const) : []),
    ...(promised ? (['承诺'] as const) : []),
  ];
}

/** The values of a facet that a match has. A chapter is told with its report, since ordinals repeat. */
function valuesOf(found: ReportMatch, name: FacetName): string[] {
  const { report, match } = found;
  if (name === 'report') return [report.slug];
  if (name === 'chapter') return [`${report.slug}/${match.record.chapter}`];
  if (name === 'kind') return kindsOf(found);
  if (name === 'topic') return match.record.topics;
  if (name === 'place') return match.record.places;
  return [match.record.number ? 'yes' : 'no'];
}

function labelOf(name: FacetName, value: string, matches: readonly ReportMatch[], manifest: SearchManifest): string {
  if (name === 'number') return value === 'yes' ? '有数字' : '没有数字';
  if (name === 'topic') return manifest.topics[value] ?? value;
  if (name === 'place') return manifest.places[value] ?? value;
  if (name === 'report') return manifest.reports.find(({ slug }) => slug === value)?.name ?? value;
  if (name !== 'chapter') return value;
  const [slug = '', id = ''] = value.split('/');
  const report = matches.find((found) => found.report.slug === slug)?.report;
  return report?.chapters.find((chapter) => chapter.id === id)?.label ?? id;
}

/** The facets that divide some matches, with counts; the report only where there are several. */
export function countFacets(matches: readonly ReportMatch[], manifest: SearchManifest): Facet[] {
  const names: FacetName[] = ['report', 'chapter', 'kind', 'topic', 'place', 'number'];
  return names.flatMap((name) => {
    if (name === 'report' && manifest.reports.length < 2) return [];
    const counts = new Map<string, number>();
    for (const found of matches)
      for (const value of valuesOf(found, name)) counts.set(value, (counts.get(value) ?? 0) + 1);
    const values = [...counts].map(([value, count]) => ({
      value,
      count,
      label: labelOf(name, value, matches, manifest),
    }));
    if (name !== 'chapter' && name !== 'report') values.sort((a, b) => b.count - a.count);
    return values.length === 0 ? [] : [{ name, label: LABELS[name], values }];
  });
}

/** The matches that have one of the chosen values of every facet something was chosen of. */
export function applyFacets(
  matches: readonly ReportMatch[],
  chosen: Readonly<Partial<Record<string, readonly string[]>>>,
): ReportMatch[] {
  const wanted = Object.entries(chosen).filter(
    (entry): entry is [FacetName, readonly string[]] => Object.hasOwn(LABELS, entry[0]) && (entry[1]?.length ?? 0) > 0,
  );
  return matches.filter((found) =>
    wanted.every(([name, values]) => valuesOf(found, name).some((value) => values.includes(value))),
  );
}
