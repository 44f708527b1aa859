import type { ReportSharing, Shareable } from '../components/share/shareable.ts';
import { containerPath, splitEId } from '../parse/eid.ts';

/** A thing that the menu may share; where the report's own data could not be had, without what needs them. */
export interface Choice extends Omit<Shareable, 'report'> {
  report: Shareable['report'] | null;
  /** How the menu lists it. */
  option: string;
  group: '' | '句' | '承诺';
  /** What a picture of it would show, where none was made: its words. */
  words: string | null;
}

/** A paragraph as its page shows it. */
export interface ShownParagraph {
  eId: string;
  /** As printed: `3.4.1`. */
  number: string;
  sentences: readonly { eId: string; text: string; commitments: readonly { id: string; text: string }[] }[];
}

/** Where an element of a report's text stands; on every page the same address, also on that of the whole text. */
export function linkTo(root: string, eId: string): string {
  const { container, inside } = splitEId(eId);
  return root + containerPath(container) + (inside === '' ? '' : `#${inside}`);
}

/**
 * The address of the report's root, from that of a page of its text.
 *
 * @param path of the page: `/xianyang-2023/3/4/`, `/xianyang-2023/text/`
 * @param eId of any element on it
 */
export function rootOf(path: string, eId: string): string {
  const page = path.endsWith('/text/') ? 'text/' : containerPath(splitEId(eId).container);
  return path.endsWith(`/${page}`) ? path.slice(0, -page.length) : path;
}

/** What may be shared of a paragraph: itself, its sentences, its commitments, and the section it stands in. */
export function listChoices(paragraph: ShownParagraph, root: string, sharing: ReportSharing | null): Choice[] {
  const { eId, number, sentences } = paragraph;
  const name = `${number} 段`;
  const tell = (id: string, told: Told): Choice => ({
    ...{ report: sharing?.report ?? null, id, url: linkTo(root, id), picture: null },
    ...{ qr: fill(sharing?.addresses.qr, id), ...told },
  });
  const words = sentences.map(({ text }) => text).join('');
  return [
    tell(eId, { option: `整段（${number}）`, group: '', label: name, quote: null, words }),
    ...sentences.map(({ eId: id, text }) => {
      const place = sentenceName(id);
      return tell(id, { option: `${place}：${text}`, group: '句', label: `${name}${place}`, quote: text, words: text });
    }),
    ...sentences.flatMap((sentence) => listCommitments(sentence, name, tell, sharing)),
    ...tellHeading(splitEId(eId).container.replace(/-0$/, ''), tell, sharing),
  ];
}

type Told = Pick<Choice, 'option' | 'group' | 'label' | 'quote' | 'words'>;
type Tell = (id: string, told: Told) => Choice;

function fill(template: string | null | undefined, id: string): string | null {
  return template?.replace('{id}', id) ?? null;
}

function sentenceName(id: string): string {
  return `第 ${id.slice(id.lastIndexOf('-s') + 2)} 句`;
}

/** Those with a page of their own are shared with it. */
function listCommitments(
  { eId, commitments }: ShownParagraph['sentences'][number],
  paragraph: string,
  tell: Tell,
  sharing: ReportSharing | null,
): Choice[] {
  return commitments.map(({ id, text }) => {
    const label = `${paragraph}${sentenceName(eId)}第 ${id.slice(id.lastIndexOf('-k') + 2)} 条安排`;
    const choice = tell(id, { option: text, group: '承诺', label, quote: text, words: text });
    if (sharing?.commitments.includes(id) !== true) return choice;
    const { commitment, commitmentPicture } = sharing.addresses;
    return { ...choice, url: fill(commitment, id) ?? choice.url, picture: fill(commitmentPicture, id) };
  });
}

function tellHeading(id: string, tell: Tell, sharing: ReportSharing | null): Choice[] {
  const heading = sharing?.headings[id];
  if (heading === undefined) return [];
  const told = { option: heading, group: '' as const, label: `“${heading}”`, quote: null, words: heading };
  return [{ ...tell(id, told), picture: fill(sharing?.addresses.headingPicture, id) }];
}
