import type { ReportSharing, Shareable, ShareableOfReport } from '../components/share/shareable.ts';
import { listChoices, rootOf, type Choice, type ShownParagraph } from './share-choices.ts';

/** What may be shared by a door: the link of a paragraph's number, or a link that says it, or whose target does. */
export async function readChoices(door: HTMLAnchorElement): Promise<Choice[]> {
  const paragraph = readParagraph(door);
  if (!paragraph) return readOwn(door);
  const root = new URL(rootOf(location.pathname, paragraph.eId), location.origin).href;
  const sharing = await fetchSharing(`${root}share.json`);
  return listChoices(paragraph, new URL(sharing?.root ?? root, location.origin).href, sharing).map(completed);
}

async function readOwn(door: HTMLAnchorElement): Promise<Choice[]> {
  const told = door.dataset['share'] ?? document.getElementById(door.hash.slice(1))?.dataset['share'];
  if (told === undefined) return [];
  const share = JSON.parse(told) as Shareable | ShareableOfReport;
  const report = 'report' in share ? share.report : ((await fetchSharing(share.sharing))?.report ?? null);
  return [completed({ ...share, report, option: share.label ?? '', group: '', words: share.quote })];
}

/** Addresses that people take away hold the origin. */
function completed(choice: Choice): Choice {
  return { ...choice, url: new URL(choice.url, location.origin).href };
}

function readParagraph(door: HTMLAnchorElement): ShownParagraph | null {
  const sentences = [...(door.parentElement?.querySelectorAll<HTMLElement>('.sentence[data-eid]') ?? [])];
  const first = sentences[0]?.dataset['eid'];
  if (first === undefined || !door.matches('.para-number')) return null;
  return {
    eId: first.slice(0, first.lastIndexOf('-s')),
    number: door.textContent.trim(),
    sentences: sentences.map((sentence) => {
      const eId = sentence.dataset['eid'] ?? '';
      const commitments = [...sentence.querySelectorAll('[id]')].flatMap(({ id, textContent }) =>
        /-k\d+$/.test(id) ? [{ id: eId + id.slice(id.lastIndexOf('-k')), text: textContent.trim() }] : [],
      );
      return { eId, text: sentence.textContent.trim(), commitments };
    }),
  };
}

const fetched = new Map<string, Promise<ReportSharing | null>>();

/** Null where it cannot be had: links can be copied without it. */
function fetchSharing(address: string): Promise<ReportSharing | null> {
  const known = fetched.get(address) ?? request(address);
  fetched.set(address, known);
  return known;
}

async function request(address: string): Promise<ReportSharing | null> {
  try {
    const response = await fetch(address);
    if (response.ok) return (await response.json()) as ReportSharing;
  } catch {
    // Without the network the next opening tries again.
  }
  fetched.delete(address);
  return null;
}
