import { expect, test, type Page } from '@playwright/test';
import { everyKindOfPage } from './pages.ts';

const PHONE = { width: 360, height: 640 };
const DESKTOP = { width: 1280, height: 800 };
/** 1280 by 1024 px at 400 %. */
const ENLARGED = { width: 320, height: 256 };
const LAID_OUT_APART = [
  '/',
  '/xianyang-2023/3/4/#p1-s2',
  '/xianyang-2023/compare/',
  '/xianyang-2023/places/',
  '/search/?q=项目',
];

/** Folds everything open, so that what is inside can get the focus. */
const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

/**
 * What is wrong with the focus on a page, whose every stop gets it, from the first on and from the last back: no ring, a
 * ring that is hidden, an order of its own, or one that goes back up the page where all stands in one column.
 */
function focusFaults(page: Page, oneColumn: boolean): Promise<string[]> {
  return page.evaluate((inOneColumn) => {
    const stops = [
      ...document.querySelectorAll<HTMLElement | SVGElement>(
        'a[href], button, input, select, textarea, summary, [tabindex]',
      ),
    ].filter((stop) => stop.checkVisibility() && stop.tabIndex >= 0);
    const name = (stop: Element): string => stop.outerHTML.slice(0, 120);
    const found: string[] = stops
      .filter(({ tabIndex }) => tabIndex > 0)
      .map((stop) => `order of its own: ${name(stop)}`);
    const look = (stop: HTMLElement | SVGElement): void => {
      stop.focus();
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(stop);
      if (document.activeElement !== stop) found.push(`takes no focus: ${name(stop)}`);
      if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2 || outlineColor === 'rgba(0, 0, 0, 0)')
        found.push(`no ring: ${name(stop)}`);
      const isSeen = [...stop.getClientRects()].some(({ left, right, top, bottom }) =>
        [left + 2, (left + right) / 2, right - 2].some((x) =>
          [top + 2, (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2, bottom - 2].some((y) => {
            const there = document.elementFromPoint(x, y);
            return there !== null && (stop.contains(there) || there.contains(stop));
          }),
        ),
      );
      if (!isSeen) found.push(`hidden: ${name(stop)}`);
    };
    let before = -Infinity;
    for (const stop of inOneColumn ? stops : []) {
      const [first] = stop.getClientRects();
      // These keep to the upper or lower edge.
      if (!first || stop.closest('.skip, .bottom-bar, .to-results')) continue;
      if (first.bottom + scrollY < before) found.push(`goes back up: ${name(stop)}`);
      before = first.top + scrollY;
    }
    for (const stop of [...stops, ...[...stops].reverse()]) look(stop);
    return [...new Set(found)];
  }, oneColumn);
}

for (const [device, viewport, paths] of [
  ['a phone', PHONE, everyKindOfPage],
  ['a desktop', DESKTOP, [...LAID_OUT_APART, '/xianyang-2023/text/', '/xianyang-2023/commitments/']],
  ['a desktop at 400 %', ENLARGED, LAID_OUT_APART],
] as const) {
  test.describe(() => {
    test.use({ viewport });
    test(`whatever has the focus shows it and is in view, in the order of reading, on ${device}`, async ({ page }) => {
      test.setTimeout(120_000);
      const found: string[] = [];
      for (const path of paths) {
        await page.goto(path);
        if (path.includes('?q=')) await page.locator('li[data-eid]').first().waitFor();
        await unfold(page);
        // From here on the browser shows the focus, as for all who use the keyboard.
        await page.keyboard.press('Tab');
        found.push(...(await focusFaults(page, viewport !== DESKTOP)).map((fault) => `${path}: ${fault}`));
      }
      expect(found).toEqual([]);
    });
  });
}

test('a stop without a ring, one that is hidden and one out of order are found', async ({ page }) => {
  await page.setContent(
    '<style>#a:focus{outline:none}#b{position:fixed;inset:0 auto auto 0;z-index:1;background:#fff;width:99vw;height:30vh}</style>' +
      '<div id="b"></div><a id="a" href="#x">一</a><br><a id="c" tabindex="2" href="#x">二</a>',
  );
  await page.keyboard.press('Tab');
  const found = (await focusFaults(page, true)).join('\n');
  for (const fault of ['no ring: <a id="a"', 'hidden: <a id="a"', 'order of its own: <a id="c"'])
    expect(found).toContain(fault);
});
