import { foldWidth } from '../../parse/fold.ts';
import type { ReportDocument } from '../../schema/report-document.ts';

/** What a report's own glossary says of a wording. */
export interface GlossaryEntry {
  /** eId of the paragraph. */
  at: string;
  /** The wording, folded, with its quotation marks: “两高”项目. */
  head: string;
  /** As written, behind the head. */
  text: string;
}

/** 1. 2、 [3] 〔4〕 ⑤ before an entry. */
const NUMBER = /^\s{0,8}(?:[[〔【(（]\d{1,3}[\]〕】)）]\s{0,3}[.．、:：]?|\d{1,3}\s{0,3}[.．、:：]|[①-⑳])\s{0,3}/;

/** The wording up to what parts it from its explanation. */
const HEAD =
  /^([^。；;！？，,：:]{2,40}?)(?:[：:]|[，,—]{0,2}(?:是指|指的是|即指|指(?![标数南导挥示引定向针]))|——)[：:，,]?\s{0,3}(?=\S)/;

/** Words that only lead to an explanation. */
const LEADS = /^(?:是指|指的是|即指|指(?![标数南导挥示引定向针])|即(?![将可使便刻日时期行]))[：:，,]?/;

/** The entries of a report's glossaries that tell what they explain. Linear in the glossary's length. */
export function listGlossaryEntries({ chapters }: Pick<ReportDocument, 'chapters'>): GlossaryEntry[] {
  const paragraphs = chapters
    .filter(({ kind }) => kind === 'glossary')
    .flatMap((chapter) => [...chapter.paragraphs, ...chapter.sections.flatMap((section) => section.paragraphs)]);
  return paragraphs.flatMap(({ eId, raw, text = raw }) => {
    const entry = text.slice(NUMBER.exec(text)?.[0].length ?? 0);
    const found = HEAD.exec(entry);
    if (!found) return [];
    return [
      { at: eId, head: foldWidth(found[1] ?? '').trim(), text: entry.slice(found[0].length).replace(LEADS, '').trim() },
    ];
  });
}
