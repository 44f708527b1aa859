import type { ReportDocument } from '../../schema/report-document.ts';
import { responsibleBody } from '../cite.ts';
import { conceptTags } from './concepts.ts';
import { container, emptyTag } from './xml.ts';

/** Who made the file, and from what state of the content. */
export interface Edition {
  /** Name of the site. */
  site: string;
  /** Day of the content's latest change, by its own account; null where none is known. */
  edited: string | null;
}

/**
 * What the report is, after the standard's naming convention (Akoma Ntoso Naming Convention 1.0, part 4): the work, its
 * expression in Chinese (`zho`), and this XML of it. `cn` is the country; a report's number is its slug.
 */
export function metadataXml(document: ReportDocument, edition: Edition): string {
  const work = workIri(document);
  const told = dateTag(document);
  const edited = edition.edited === null ? told : emptyTag('FRBRdate', { date: edition.edited, name: 'edition' });
  const body = responsibleBody(document);
  const author = emptyTag('FRBRauthor', { href: body === null ? `#${about('editor')}` : `#${about('government')}` });
  const editor = emptyTag('FRBRauthor', { href: `#${about('editor')}` });
  return container('meta', {}, [
    container('identification', { source: `#${about('editor')}` }, [
      container('FRBRWork', {}, [
        ...[...names(`${work}/!main`, work), told, author],
        emptyTag('FRBRcountry', { value: 'cn' }),
        emptyTag('FRBRnumber', { value: document.slug }),
        ...(document.title === '' ? [] : [emptyTag('FRBRname', { value: document.title })]),
      ]),
      container('FRBRExpression', {}, [
        ...[...names(`${work}/zho@/!main`, `${work}/zho@`), told, author],
        // The government's own print is.
        emptyTag('FRBRauthoritative', { value: 'false' }),
        emptyTag('FRBRlanguage', { language: 'zho' }),
      ]),
      container('FRBRManifestation', {}, [
        ...[...names(`${work}/zho@/!main.xml`, `${work}/zho@.akn`), edited, editor],
        emptyTag('FRBRformat', { value: 'application/akn+xml' }),
      ]),
    ]),
    container('references', { source: `#${about('editor')}` }, [
      ...reference('TLCOrganization', 'editor', edition.site),
      ...reference('TLCOrganization', 'government', body),
      ...reference('TLCLocation', 'place', document.place),
      ...reference('TLCEvent', 'meeting', document.meeting),
      ...reference('TLCPerson', 'speaker', document.speaker),
      ...conceptTags(document),
    ]),
  ]);
}

/** `/akn/cn/statement/2023-02-08/xianyang-2023`; the year alone where the day is not known. */
function workIri({ slug, date, year }: ReportDocument): string {
  const day = date ?? (year === null ? null : String(year));
  return ['/akn/cn/statement', ...(day === null ? [] : [day]), slug].join('/');
}

function names(self: string, uri: string): string[] {
  return [emptyTag('FRBRthis', { value: self }), emptyTag('FRBRuri', { value: uri })];
}

/** The schema wants a whole date; `name` says how much of it is known. */
function dateTag({ date, year }: ReportDocument): string {
  if (date !== null) return emptyTag('FRBRdate', { date, name: 'presentation' });
  if (year !== null) return emptyTag('FRBRdate', { date: `${String(year).padStart(4, '0')}-01-01`, name: 'year' });
  return emptyTag('FRBRdate', { date: '0001-01-01', name: 'unknown' });
}

const ONTOLOGY = {
  TLCOrganization: 'organization',
  TLCLocation: 'location',
  TLCEvent: 'event',
  TLCPerson: 'person',
} as const;

/** As in the concepts' ids, no id of the report's text is met. */
const about = (name: string): string => `report--${name}`;

function reference(tag: keyof typeof ONTOLOGY, name: string, showAs: string | null): string[] {
  if (showAs === null) return [];
  // Lone halves of a surrogate pair cannot be encoded.
  const href = `/akn/ontology/${ONTOLOGY[tag]}/cn/${encodeURIComponent(showAs.toWellFormed())}`;
  return [emptyTag(tag, { eId: about(name), href, showAs })];
}
