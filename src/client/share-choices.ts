import type { ReportSharing, Shareable } from '../components/share/shareable.ts';
import { containerPath, splitEId } from '../parse/eid.ts';

/** A thing that the menu may share; where the report's own data could not be had, without what needs them. */
export interface Choice extends Omit<Shareable, 'report'> {
  report: Shareable['report'] | null;
  /** How the menu lists it. */
  option: string;
  group: '' | '句' | '承诺';
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
export function listChoices(
  { eId, number, sentences }: ShownParagraph,
  root: string,
  sharing: ReportSharing | null,
): Choice[] {
  const addresses = sharing?.addresses;
  const pages = new Set(sharing?.commitments);
  const fill = (template: string | null | undefined, id: string): string | null =>
    template?.replace('{id}', id) ?? null;
  const choice = (id: string, told: Pick<Choice, 'option' | 'group' | 'label' | 'quote'>): Choice => ({
    ...{ report: sharing?.report ?? null, id, url: linkTo(root, id), picture: null, qr: fill(addresses?.qr, id) },
    ...told,
  });
  const { container } = splitEId(eId);
  const heading = sharing?.headings[container.replace(/-0$/, '')];
  const paragraph = `${number} 段`;
  const sentenceName = (id: string): string => `第 ${id.slice(id.lastIndexOf('-s') + 2)} 句`;
  return [
    choice(eId, { option: `整段（${number}）`, group: '', label: paragraph, quote: null }),
    ...sentences.map(({ eId: id, text }) => {
      const name = sentenceName(id);
      return choice(id, { option: `${name}：${text}`, group: '句', label: `${paragraph}${name}`, quote: text });
    }),
    ...sentences.flatMap(({ eId: sentence, commitments }) =>
      commitments.map(({ id, text }) => {
        const name = `${sentenceName(sentence)}第 ${id.slice(id.lastIndexOf('-k') + 2)} 项承诺`;
        const told = choice(id, { option: text, group: '承诺', label: `${paragraph}${name}`, quote: text });
        return pages.has(id)
          ? {
              ...told,
              url: fill(addresses?.commitment, id) ?? told.url,
              picture: fill(addresses?.commitmentPicture, id),
            }
          : told;
      }),
    ),
    ...(heading === undefined
      ? []
      : [
          {
            ...choice(container.replace(/-0$/, ''), { option: heading, group: '', label: `“${heading}”`, quote: null }),
            picture: fill(addresses?.headingPicture, container.replace(/-0$/, '')),
          },
        ]),
  ];
}
