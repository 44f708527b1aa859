import { XmlElement, type XmlDocument } from 'libxml2-wasm';

/** What the schema lets an element hold: its children's names in order, and its attributes. */
interface Model {
  children: RegExp;
  /** Whether text stands in it. */
  mixed?: true;
  required?: readonly string[];
  optional?: readonly string[];
}

const CORE = /^FRBRthis FRBRuri FRBRdate FRBRauthor /.source;
const INLINE = /^(quantity |inline )*$/;
const EMPTY = /^$/;
const valued: Model = { children: EMPTY, required: ['value'] };
const reference: Model = { children: EMPTY, required: ['eId', 'href', 'showAs'] };

/** The part of akomantoso30.xsd (OASIS Standard, 29 August 2018) that a report needs, narrowed to how it is used. */
const MODELS: Readonly<Record<string, Model>> = {
  akomaNtoso: { children: /^statement $/ },
  statement: { children: /^meta (preface )?mainBody $/, required: ['name'] },
  meta: { children: /^identification references $/ },
  identification: { children: /^FRBRWork FRBRExpression FRBRManifestation $/, required: ['source'] },
  FRBRWork: { children: new RegExp(`${CORE}FRBRcountry FRBRnumber (FRBRname )?$`) },
  FRBRExpression: { children: new RegExp(`${CORE}FRBRauthoritative FRBRlanguage $`) },
  FRBRManifestation: { children: new RegExp(`${CORE}FRBRformat $`) },
  ...{ FRBRthis: valued, FRBRuri: valued, FRBRcountry: valued, FRBRnumber: valued, FRBRname: valued },
  ...{ FRBRauthoritative: valued, FRBRformat: valued },
  FRBRdate: { children: EMPTY, required: ['date', 'name'] },
  FRBRauthor: { children: EMPTY, required: ['href'] },
  FRBRlanguage: { children: EMPTY, required: ['language'] },
  references: { children: /^(TLC\w+ )+$/, required: ['source'] },
  ...{ TLCOrganization: reference, TLCLocation: reference, TLCEvent: reference },
  ...{ TLCPerson: reference, TLCConcept: reference },
  preface: { children: /^p $/ },
  mainBody: { children: /^((chapter )+|p )$/ },
  chapter: { children: /^(num )?(heading )?(paragraph )*(section )*$/, required: ['eId'] },
  section: { children: /^(num )?(heading )?(paragraph )*$/, required: ['eId'] },
  paragraph: { children: /^content $/, required: ['eId'] },
  content: { children: /^p $/ },
  p: { children: /^(docTitle |(inline )*)$/ },
  docTitle: { children: EMPTY, mixed: true },
  num: { children: INLINE, mixed: true },
  heading: { children: INLINE, mixed: true, required: ['eId'] },
  inline: { children: INLINE, mixed: true, required: ['name', 'eId'], optional: ['refersTo'] },
  quantity: { children: INLINE, mixed: true, required: ['eId', 'refersTo'], optional: ['normalized'] },
};

/** Where a document departs from the content model; empty where nowhere. */
export function breachesOf(document: XmlDocument): string[] {
  const elements = document.find('//*').filter((node) => node instanceof XmlElement);
  const eIds = new Set<string>();
  const breaches = elements.flatMap((element) => breachesIn(element));
  for (const element of elements) {
    const eId = element.attr('eId')?.value;
    if (eId === undefined) continue;
    if (eIds.has(eId)) breaches.push(`eId ${eId} stands twice`);
    if (!/^\S+$/.test(eId)) breaches.push(`eId "${eId}" has white space`);
    eIds.add(eId);
  }
  for (const element of elements)
    for (const name of ['refersTo', 'href', 'source'])
      for (const to of element.attr(name)?.value.split(' ') ?? [])
        if (to.startsWith('#') && !eIds.has(to.slice(1))) breaches.push(`${to} leads nowhere`);
  return breaches;
}

function breachesIn(element: XmlElement): string[] {
  const model = MODELS[element.name];
  const where = `${element.name} at line ${String(element.line)}`;
  if (!model || element.namespaceUri !== 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0')
    return [`${where} is not of the model`];
  const children = element
    .find('*')
    .map((child) => (child instanceof XmlElement ? `${child.name} ` : ''))
    .join('');
  const attributes = element.attrs.map(({ name }) => name);
  const { required = [], optional = [], mixed = false } = model;
  const text = element.find('text()').some(({ content }) => content.trim() !== '');
  return [
    ...(model.children.test(children) ? [] : [`${where} holds ${children}`]),
    ...required.filter((name) => !attributes.includes(name)).map((name) => `${where} has no ${name}`),
    ...attributes.filter((name) => ![...required, ...optional].includes(name)).map((name) => `${where} has ${name}`),
    ...(text && !mixed ? [`${where} holds text`] : []),
  ];
}
