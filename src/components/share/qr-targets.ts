import { isCheckable } from '../../model/commitment-pages.ts';
import type { Report } from '../../model/load.ts';
import { visitParagraphs } from '../../parse/visit.ts';
import { commitmentAddress, indicatorAddress, textAddress } from '../addresses.ts';
import { href } from '../href.ts';
import { chartsOf } from '../report-charts.ts';

const listed = new WeakMap<Report, ReadonlyMap<string, string>>();

/**
 * The paths that a report's QR codes lead to, by id: chapters and sections, paragraphs, sentences and commitments by eId,
 * indicators by their own, `charts/NAME`, and `text` and `commitments`, which are printed; listed once a report.
 */
export function listQrTargets(report: Report): ReadonlyMap<string, string> {
  const known = listed.get(report) ?? gatherTargets(report);
  listed.set(report, known);
  return known;
}

function gatherTargets(report: Report): ReadonlyMap<string, string> {
  const { slug, document, pages } = report;
  const texts = [
    ...pages.map(({ chapter, section }) => (section ?? chapter).eId),
    ...[...visitParagraphs(document)].flatMap(({ eId, sentences }) => [eId, ...sentences.map((one) => one.eId)]),
  ];
  const lists = document.commitments.length > 0 ? ['text', 'commitments'] : ['text'];
  return new Map([
    ...lists.map((name) => [name, href(`/${slug}/${name}/`)] as const),
    ...texts.map((eId) => [eId, textAddress(slug, eId)] as const),
    ...document.commitments.map(
      (one) => [one.id, isCheckable(one) ? commitmentAddress(slug, one.id) : textAddress(slug, one.id)] as const,
    ),
    ...document.indicators.map(({ id }) => [id, indicatorAddress(slug, id)] as const),
    ...chartsOf(report).map(({ name }) => [`charts/${name}`, href(`/${slug}/charts/${name}/`)] as const),
  ]);
}
