import { max } from 'd3';
import { isCheckable } from '../model/commitment-pages.ts';
import { mentionsOf, type PlaceMentions } from '../model/place-mentions.ts';
import { placePages, type PlacePage } from '../model/place-page.ts';
import { visitContainers } from '../parse/visit.ts';
import type { PlaceEntry } from '../schema/place-vocabulary.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import { countWords, listWords } from './count-words.ts';

/** A place and what the report says of it: a tile or a line of the drawing, and a row of the table. */
export interface PlaceRow {
  id: string;
  name: string;
  /** The name as it stands on a tile: 三原. */
  short: string;
  /** Below the report's own place, a neighbour on its map, or anywhere. */
  where: 'inside' | 'beside' | 'elsewhere';
  href: string;
  /** Promises whose words name it. */
  promises: number;
  /** Sentences that name it, in the whole report and in its review. */
  sentences: number;
  review: number;
  /** `sentences` as a share of the most that any place here has, 0 to 100. */
  share: number;
  /** Of a place that no sentence names: where its name stands all the same, and null where it does not. */
  uncounted: 'in words' | 'in headings' | null;
}

/** 1-based cell of the map, its first row and column being those of the outermost tiles. */
export interface PlaceTile extends PlaceRow {
  row: number;
  column: number;
}

export interface PlacesChart {
  title: string;
  /** Row by row; empty where the vocabulary has no map of the report's place. */
  tiles: PlaceTile[];
  columns: number;
  rows: number;
  /** Named places that have no tile, most often named first. */
  others: PlaceRow[];
  /** What a neighbour on the map is called: 市外. */
  outside: string;
}

type Count = Pick<PlaceRow, 'promises' | 'sentences' | 'review'>;

/**
 * The places a report names: those below its own place as a tile map, where the vocabulary has one, unnamed ones included;
 * neighbours on the map and all others only where they are named. Null where there is nothing to show.
 *
 * @param listed the vocabulary's places
 * @param hrefOf the address of a place by its id
 */
export function layoutPlaces(
  document: ReportDocument,
  listed: readonly PlaceEntry[],
  hrefOf: (placeId: string) => string,
): PlacesChart | null {
  const mentions = mentionsOf(document, listed);
  const counts = countMentions(document, mentions);
  const own = mentions.own?.id ?? null;
  const onMap = own === null ? [] : listed.filter((entry) => entry.tile && mapOf(entry) === own);
  const isShown = ({ id, parent }: PlaceEntry): boolean => parent === own || counts.has(id);
  const drawn = onMap.some(({ parent }) => parent === own) ? onMap.filter(isShown) : [];
  const inMap = new Set(drawn.map(({ id }) => id));
  const rest = [...mentions.places.values()].filter(({ id }) => id !== own && !inMap.has(id));
  if (drawn.length + rest.length === 0) return null;
  const most = max([...drawn, ...rest], ({ id }) => counts.get(id)?.sentences ?? 0) ?? 0;
  const pages = placePages(document, listed);
  const toRow = (entry: PlaceEntry): PlaceRow => {
    const count = counts.get(entry.id) ?? { promises: 0, sentences: 0, review: 0 };
    const { id, name, short } = entry;
    const where = own !== null && entry.parent === own ? 'inside' : inMap.has(id) ? 'beside' : 'elsewhere';
    const share = most === 0 ? 0 : (count.sentences / most) * 100;
    return {
      id,
      name,
      short: short[0] ?? name,
      where,
      href: hrefOf(id),
      ...count,
      share,
      uncounted: uncountedIn(pages.get(id)),
    };
  };
  const tiles = placeTiles(drawn, toRow);
  const others = rest.map(toRow).sort((a, b) => b.sentences - a.sentences);
  return {
    title: drawn.length > 0 ? mapTitle(tiles) : listTitle(others),
    ...{ tiles, others },
    columns: max(tiles, ({ column }) => column) ?? 0,
    rows: max(tiles, ({ row }) => row) ?? 0,
    outside: `${OUTSIDE[mentions.own?.kind ?? 'city']}外`,
  };
}

function uncountedIn(page: PlacePage | undefined): PlaceRow['uncounted'] {
  if (!page || page.named) return null;
  const found = Object.values(page.uncounted).flat();
  if (found.length === 0) return null;
  return found.some(({ within }) => within === null || within.kind === 'heading') ? 'in headings' : 'in words';
}

const OUTSIDE: Readonly<Record<PlaceEntry['kind'], string>> = {
  province: '省',
  city: '市',
  county: '县',
  district: '区',
  zone: '区',
};

function mapOf({ parent, tile }: PlaceEntry): string | null {
  return tile?.beside ?? parent;
}

/** How often each place is named, and promised something. */
function countMentions(document: ReportDocument, { bySentence }: PlaceMentions): Map<string, Count> {
  const counts = new Map<string, Count>();
  const countOf = (id: string): Count => {
    const count = counts.get(id) ?? { promises: 0, sentences: 0, review: 0 };
    counts.set(id, count);
    return count;
  };
  for (const { chapter, paragraphs } of visitContainers(document)) {
    for (const { eId } of paragraphs.flatMap(({ sentences }) => sentences)) {
      for (const id of bySentence.get(eId) ?? []) {
        const count = countOf(id);
        count.sentences += 1;
        if (chapter.kind === 'review') count.review += 1;
      }
    }
  }
  for (const { places } of document.commitments.filter(isCheckable))
    for (const id of new Set(places)) countOf(id).promises += 1;
  return counts;
}

function placeTiles(entries: readonly PlaceEntry[], toRow: (entry: PlaceEntry) => PlaceRow): PlaceTile[] {
  const cells = entries.flatMap((entry) => (entry.tile ? [{ entry, ...entry.tile }] : []));
  const top = Math.min(...cells.map(({ row }) => row)) - 1;
  const left = Math.min(...cells.map(({ column }) => column)) - 1;
  return cells
    .map(({ entry, row, column }) => ({ ...toRow(entry), row: row - top, column: column - left }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

/** 13 个县市区中，报告点名 11 个；提到最多的是武功（5 句） */
function mapTitle(tiles: readonly PlaceTile[]): string {
  const inside = tiles.filter(({ where }) => where === 'inside');
  const named = inside.filter(({ sentences }) => sentences > 0);
  const all = `${String(inside.length)} 个${kindsOf(inside)}`;
  if (named.length === 0) return `${all}，报告都没有点名`;
  const those =
    named.length === inside.length ? `${all}，报告都点了名` : `${all}中，报告点名 ${String(named.length)} 个`;
  return `${those}；${mostNamed(named)}`;
}

/** Beyond the vocabulary places are known by their shape only, so that there may be more. */
function listTitle(others: readonly PlaceRow[]): string {
  return `从报告里认出 ${countWords(others.length)} 个地方；${mostNamed(others)}`;
}

/** How many places that are named equally often a title lists. */
const LISTED = 3;

function mostNamed(rows: readonly PlaceRow[]): string {
  const most = max(rows, ({ sentences }) => sentences) ?? 0;
  const first = rows.filter(({ sentences }) => sentences === most);
  if (first.length === rows.length && rows.length > LISTED) return `各提到 ${countWords(most)} 句`;
  if (first.length > LISTED) return `提到最多的有 ${String(first.length)} 个，各 ${countWords(most)} 句`;
  const each = first.length > 1 ? '各 ' : '';
  return `提到最多的是${listWords(first.map(({ short }) => short))}（${each}${countWords(most)} 句）`;
}

/** What kinds of areas these are, by the last characters of their names: 县市区. */
function kindsOf(rows: readonly PlaceRow[]): string {
  const kinds = ['县', '市', '州', '区', '旗'].filter((kind) => rows.some(({ name }) => name.endsWith(kind)));
  return kinds.length === 0 ? '地方' : kinds.join('');
}
