import type { Site } from '../model/load.ts';
import type { SearchIndex } from './index-files.ts';
import type { Understood } from './manifest.ts';
import { listNamedPlaces } from './named-places.ts';
import { compileThesaurus } from './thesaurus/compile.ts';

const compiled = new WeakMap<Site, { index: SearchIndex; understood: Understood }>();

/** By what a site's search understands queries; worked out once. */
export function getUnderstood(site: Site, index: SearchIndex): Understood {
  const known = compiled.get(site);
  if (known?.index === index) return known.understood;
  const texts = index.shards.flatMap(({ records }) => records.map(({ text }) => text));
  const documents = site.reports.map(({ document }) => document);
  const understood = {
    thesaurus: compileThesaurus(site.everyday, texts),
    places: listNamedPlaces(documents, site.vocabulary.places),
  };
  compiled.set(site, { index, understood });
  return understood;
}
