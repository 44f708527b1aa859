import type { Page } from '@playwright/test';
import compat, { type Identifier } from '@mdn/browser-compat-data/forLegacyNode';
import { generate, parse, walk, type CssNode } from 'css-tree';
import { isLackedIn, type Browser } from './features.ts';
import { featuresOf } from './style-features.ts';

/**
 * Takes from a page what a browser lacks: objects and their members before any script runs, and what styles it drops.
 *
 * @param read the styles that this browser has read, by address
 */
export async function makeOlder(page: Page, browser: Browser, read = new Map<string, string>()): Promise<void> {
  await page.addInitScript(takeAway, objectsLacked(browser));
  if (isLackedIn('api.CSSStyleSheet.CSSStyleSheet', browser)) await page.addInitScript(refuseSheets);
  if (isLackedIn('api.Element.click_event.type_pointerevent', browser)) await page.addInitScript(hidePointer);
  await page.route('**/*.css', async (route) => {
    const url = route.request().url();
    const known = read.get(url) ?? asReadBy(await (await route.fetch()).text(), browser);
    read.set(url, known);
    await route.fulfill({ contentType: 'text/css', body: known });
  });
}

/** Object and member, the member empty where there is no such object at all. */
type Lacked = readonly [object: string, member: string];

function objectsLacked(browser: Browser): Lacked[] {
  const groups = [compat.javascript['builtins'], compat.api] as Identifier[];
  return groups.flatMap((objects) =>
    Object.entries(objects).flatMap(([object, members]): Lacked[] => {
      const path = `${objects === compat.api ? 'api' : 'javascript.builtins'}.${object}`;
      if (isLackedIn(path, browser)) return [[object, '']];
      return Object.keys(members)
        .filter((member) => member !== '__compat' && member !== object && isLackedIn(`${path}.${member}`, browser))
        .map((member) => [object, member]);
    }),
  );
}

/** Runs in the page. */
function takeAway(lacked: readonly Lacked[]): void {
  for (const [object, member] of lacked) {
    const holder = Reflect.get(globalThis, object) as { prototype?: object } | undefined;
    const name = member.replace(/_static$/, '');
    const owners = name === member ? [holder, holder?.prototype] : [holder];
    if (member === '') Reflect.deleteProperty(globalThis, object);
    else if (object === 'Window') Reflect.deleteProperty(globalThis, member);
    else for (const owner of owners) if (owner) Reflect.deleteProperty(owner, name);
  }
}

/** Runs in the page. */
function refuseSheets(): void {
  const { prototype } = CSSStyleSheet;
  const refuse = function (): never {
    throw new TypeError('Illegal constructor');
  };
  refuse.prototype = prototype;
  Reflect.set(globalThis, 'CSSStyleSheet', refuse);
}

/** Runs in the page: clicks do not tell what has clicked. */
function hidePointer(): void {
  const pointerType = Object.getOwnPropertyDescriptor(PointerEvent.prototype, 'pointerType');
  Object.defineProperty(PointerEvent.prototype, 'pointerType', {
    get(this: PointerEvent): unknown {
      return this.type === 'click' ? undefined : (pointerType?.get?.call(this) as unknown);
    },
  });
}

/** A style sheet without what a browser would drop of it. */
export function asReadBy(css: string, browser: Browser): string {
  const tree = parse(css);
  walk(tree, {
    visit: 'Declaration',
    enter: (node, item, list) => {
      const drops = featuresOf(node).some((feature) => isLackedIn(feature, browser));
      if (!drops || node.property.startsWith('--')) return;
      // With a variable in it a declaration is not dropped: it comes to nothing only when it is used.
      if (generate(node.value).includes('var(')) node.value = parse('unset', { context: 'value' }) as typeof node.value;
      else list.remove(item);
    },
  });
  walk(tree, {
    visit: 'Rule',
    enter: (node, item, list) => {
      if (usesPseudo(node.prelude, browser)) list.remove(item);
    },
  });
  walk(tree, {
    visit: 'Atrule',
    enter: (node, item, list) => {
      const ranges = isLackedIn('css.at-rules.media.range_syntax', browser);
      let drops = isLackedIn(`css.at-rules.${node.name}`, browser);
      if (node.prelude)
        walk(node.prelude, (part) => {
          drops ||= part.type === 'FeatureRange' && ranges;
          drops ||= part.type === 'Feature' && isLackedIn(`css.at-rules.media.${part.name}`, browser);
        });
      if (drops) list.remove(item);
    },
  });
  return generate(tree);
}

function usesPseudo(selectors: CssNode, browser: Browser): boolean {
  let found = false;
  walk(selectors, (node) => {
    const isPseudo = node.type === 'PseudoClassSelector' || node.type === 'PseudoElementSelector';
    found ||= isPseudo && !node.name.startsWith('-') && isLackedIn(`css.selectors.${node.name}`, browser);
  });
  return found;
}
