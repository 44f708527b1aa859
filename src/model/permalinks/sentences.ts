import { sentenceEId } from '../../parse/eid.ts';
import type { Paragraph, Sentence } from '../../schema/structure.ts';
import { nextFree, parentOf, type Published } from './published.ts';
import { compareIds, hashText, type PermalinkRow } from './rows.ts';

/** A paragraph with its locked id. */
export interface LockedParagraph {
  paragraph: Paragraph;
  id: string;
  hash: string;
}

/** What a sentence is published under: its id and the hash of its text. */
type LockedSentence = Pick<PermalinkRow, 'id' | 'hash'>;

interface Place {
  sentence: Sentence;
  hash: string;
  /** Locked id of its paragraph. */
  paragraph: string;
}

/** Which of several published ids of the same text a sentence takes, each rule in turn for all of them. */
const CLAIMS: readonly ((row: PermalinkRow, paragraph: string) => boolean)[] = [
  ({ id, retired }, paragraph) => !retired && parentOf(id) === paragraph,
  ({ retired }) => !retired,
  ({ id }, paragraph) => parentOf(id) === paragraph,
  () => true,
];

/** What an element says, without markup. */
export function textOf({ raw, text = raw }: Paragraph | Sentence): string {
  return text;
}

/**
 * Ids of the sentences of one container: those published there with their text, else the next free of the paragraph.
 *
 * @param rows the sentences that were published in the container
 */
export function lockSentences(
  paragraphs: readonly LockedParagraph[],
  rows: readonly PermalinkRow[],
  published: Published,
): Map<Sentence, LockedSentence> {
  const places = paragraphs.flatMap(({ paragraph, id }) =>
    paragraph.sentences.map((sentence): Place => ({ sentence, hash: hashText(textOf(sentence)), paragraph: id })),
  );
  const known = Map.groupBy(rows, ({ hash }) => hash);
  const claimed = new Map<Place, string>();
  const alike = Map.groupBy(places, ({ hash }) => hash);
  for (const [hash, equals] of alike) {
    const free = [...(known.get(hash) ?? [])];
    for (const claims of CLAIMS) {
      for (const place of equals.filter((candidate) => !claimed.has(candidate))) {
        const row = takeFirst(free, (candidate) => claims(candidate, place.paragraph));
        if (row) claimed.set(place, row.id);
      }
    }
  }
  for (const place of places.filter((candidate) => !claimed.has(candidate)))
    claimed.set(place, sentenceEId(place.paragraph, nextFree(published, `${place.paragraph}-s`)));
  const settled = [...alike.values()].flatMap((equals) => settle(equals, claimed));
  return new Map(settled.map(([{ sentence, hash }, id]) => [sentence, { id, hash }]));
}

/**
 * Gives the ids of sentences that read alike out again, by the ids alone: what the next reading will do with them, when
 * none is new any more.
 */
function settle(equals: readonly Place[], claimed: ReadonlyMap<Place, string>): [Place, string][] {
  const ids = equals.flatMap((place) => claimed.get(place) ?? []).sort(compareIds);
  const own = equals.map((place) => takeFirst(ids, (id) => parentOf(id) === place.paragraph));
  return equals.map((place, i) => [place, own[i] ?? ids.shift() ?? '']);
}

function takeFirst<T>(list: T[], fits: (item: T) => boolean): T | undefined {
  const at = list.findIndex(fits);
  return at < 0 ? undefined : list.splice(at, 1)[0];
}
