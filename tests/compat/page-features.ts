import { load } from 'cheerio';
import { lackedBy } from './features.ts';
import { lackedByScript } from './script-features.ts';
import { lackedByStyle, type Use } from './style-features.ts';

/** What a page uses that the oldest browsers lack: elements, attributes, and the scripts and styles that stand in it. */
export function lackedByPage(html: string): Use[] {
  const $ = load(html);
  const features = new Map<string, string>();
  $('*').each((_, element) => {
    const name = ($(element).prop('tagName') ?? '').toLowerCase();
    features.set(`html.elements.${name}`, `<${name}>`);
    for (const attribute of Object.keys($(element).attr() ?? {})) {
      features.set(`html.elements.${name}.${attribute}`, `<${name} ${attribute}>`);
      features.set(`html.global_attributes.${attribute}`, `<${name} ${attribute}>`);
    }
  });
  const texts = (selector: string): string[] =>
    $(selector)
      .toArray()
      .map((element) => $(element).text());
  return [
    ...[...features].flatMap(([feature, at]) => (lackedBy(feature) === '' ? [] : [{ feature, at }])),
    ...texts('script:not([src]):not([type="application/ld+json"])').flatMap((code) => lackedByScript(code)),
    ...texts('style').flatMap((css) => lackedByStyle(css)),
  ];
}
