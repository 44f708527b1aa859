import { expect, test, type Page } from '@playwright/test';
import { everyKindOfPage } from './pages.ts';

const PHONE = { width: 360, height: 740 };

/** The page's styles with the reader's own on top; a sheet of a script is not under the policy for inline styles. */
function addStyles(page: Page, css: string): Promise<void> {
  return page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, css);
}

/** WCAG 2.2, 1.4.12. */
const TEXT_SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
  'p { margin-bottom: 2em !important }';

/** Text that lies over other text, is cut off by its box, or reaches out of the window. */
function misplacedText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    interface Line {
      text: string;
      box: DOMRect;
    }
    const lines: Line[] = [];
    const found: string[] = [];
    const range = document.createRange();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim().slice(0, 30) ?? '';
      const parent = node.parentElement;
      // What scrolls sideways in a frame of its own may be wide, and the bar below lies over what scrolls behind it.
      const apart = '.visually-hidden, .skip, .bottom-bar, .table-frame, .suggestions';
      if (text === '' || !parent?.checkVisibility() || parent.closest(apart)) continue;
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) if (box.width > 1) lines.push({ text, box });
      for (let outer: Element | null = parent; outer && outer !== document.body; outer = outer.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(outer);
        const isCut =
          (/hidden|clip/.test(overflowX) && outer.scrollWidth > outer.clientWidth + 1) ||
          (/hidden|clip/.test(overflowY) && outer.scrollHeight > outer.clientHeight + 1);
        if (isCut) found.push(`cut: ${text}`);
      }
    }
    const { clientWidth } = document.documentElement;
    for (const { text, box } of lines)
      if (box.right > clientWidth + 1 || box.left < -1) found.push(`out of the window: ${text}`);
    lines.sort((a, b) => a.box.top - b.box.top);
    for (const [i, { text, box }] of lines.entries())
      for (let j = i + 1; j < lines.length; j += 1) {
        const other = lines[j];
        if (!other || other.box.top >= box.bottom) break;
        const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const high = Math.min(box.bottom, other.box.bottom) - other.box.top;
        // A line's box is higher than its characters.
        if (wide > 2 && high > 0.4 * Math.min(box.height, other.box.height))
          found.push(`one over the other: ${text} / ${other.text}`);
      }
    return [...new Set(found)];
  });
}

test('with wider spacing of lines, words and characters no text overlaps, is cut off or leaves the window', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.setViewportSize(PHONE);
  const found: string[] = [];
  for (const path of everyKindOfPage) {
    await page.goto(path);
    await addStyles(page, TEXT_SPACING);
    found.push(...(await misplacedText(page)).map((fault) => `${path}: ${fault}`));
  }
  expect(found).toEqual([]);
});

test('text that overlaps, is cut off or leaves the window is found', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.setContent(
    '<p style="height:8px;overflow:hidden">被切</p><p style="margin:0">上</p><p style="margin:-20px 0 0">下</p>' +
      '<p style="margin-inline-start:350px;white-space:nowrap">窗口之外</p>',
  );
  const found = (await misplacedText(page)).join('\n');
  for (const fault of ['cut: 被切', 'one over the other: 上 / 下', 'out of the window: 窗口之外'])
    expect(found).toContain(fault);
});

/** Contrast of two colours as the browser computes them, WCAG 2.2. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((channel) => {
      const part = Number(channel) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** A property of the first element that a selector finds. */
const look = (page: Page, selector: string, property: string): Promise<string> =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in forced colours, ${colorScheme}`, () => {
    test.beforeEach(async ({ page }) => {
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
    });

    test('the sentence a link leads to, the words searched for in it and the current chapter are told', async ({
      page,
    }) => {
      await page.goto('/xianyang-2023/3/4/?hl=停车位#p1-s6');
      await page.locator('mark').first().waitFor();
      const canvas = await look(page, 'body', 'background-color');
      const ground = await look(page, ':target', 'background-color');
      const mark = await look(page, ':target mark', 'background-color');
      expect(contrast(ground, colorScheme === 'light' ? '255 255 255' : '0 0 0'), canvas).toBeGreaterThan(3);
      expect(mark).not.toBe(ground);
      for (const selector of [':target', ':target .figure', ':target mark']) {
        const behind = selector.endsWith('mark') ? mark : ground;
        expect(contrast(await look(page, selector, 'color'), behind), selector).toBeGreaterThan(4.5);
      }
      const edge = 'border-inline-start-color';
      const current = await look(page, '.tree a[aria-current]', edge);
      expect(contrast(current, await look(page, '.tree a:not([aria-current])', edge))).toBeGreaterThan(3);
    });

    test('the current page in the menu, a chosen option, and found words in results are told', async ({ page }) => {
      await page.goto('/xianyang-2023/commitments/?topic=transport');
      expect(await look(page, 'header nav a[aria-current]', 'border-bottom-width')).toBe('3px');
      expect(await look(page, 'header nav a:not([aria-current])', 'border-bottom-width')).toBe('0px');
      // A checkbox is drawn by the browser, which knows how.
      expect(await look(page, '[type=checkbox]', 'appearance')).toBe('auto');
      await page.goto('/search/?q=项目');
      const mark = 'li[data-eid] mark';
      await page.locator(mark).first().waitFor();
      const ground = await look(page, mark, 'background-color');
      expect(contrast(await look(page, mark, 'color'), ground)).toBeGreaterThan(4.5);
      await page.locator('#q').fill('投资');
      const option = '[role=option][aria-selected=true]';
      await page.locator('[role=option]').first().waitFor();
      await page.keyboard.press('ArrowDown');
      expect(await look(page, option, 'background-color')).not.toBe(
        await look(page, '[role=option]:not([aria-selected=true])', 'background-color'),
      );
      expect(contrast(await look(page, option, 'color'), await look(page, option, 'background-color'))).toBeGreaterThan(
        4.5,
      );
    });

    test('drawings are in the reader’s colours, results full and targets open', async ({ page }) => {
      const canvas = colorScheme === 'light' ? '255 255 255' : '0 0 0';
      for (const path of ['/xianyang-2023/compare/', '/xianyang-2023/charts/growth/', '/', '/xianyang-2023/places/']) {
        await page.goto(path);
        const drawn = await page.locator('main svg :is([class*="fill-"], [class*="line-"]):not(a)').evaluateAll((all) =>
          all.map((element) => {
            const { fill, stroke } = getComputedStyle(element);
            const name = element.getAttribute('class') ?? '';
            return { name, fill, stroke, tag: element.tagName };
          }),
        );
        expect(drawn.length).toBeGreaterThan(3);
        for (const { name, fill, stroke, tag } of drawn) {
          if (/hairline|paper/.test(name)) continue;
          const colour = name.includes('line-') ? stroke : fill;
          expect(contrast(colour, canvas), `${path} ${tag} ${name}`).toBeGreaterThan(tag === 'text' ? 4.5 : 3);
        }
        const rings = drawn.filter(({ tag, name }) => tag === 'circle' && name.includes('line-target'));
        const dots = drawn.filter(({ tag, name }) => tag === 'circle' && name.includes('fill-result'));
        if (path.includes('compare')) expect(Math.min(rings.length, dots.length)).toBeGreaterThan(3);
        for (const { fill } of rings) expect(fill === 'none' ? 1 : contrast(fill, canvas)).toBeLessThan(1.1);
      }
    });
  });
}

test('nothing moves by itself or glides, so there is nothing to be reduced', async ({ page }) => {
  for (const path of everyKindOfPage) {
    await page.goto(path);
    const moving = await page.evaluate(() => {
      const isMoving = (element: Element): boolean => {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
        return animationName !== 'none' || !/^0s(, 0s)*$/.test(transitionDuration) || scrollBehavior !== 'auto';
      };
      return [
        ...document.getAnimations().map(() => 'an animation runs'),
        ...[...document.querySelectorAll('*')].filter(isMoving).map(({ outerHTML }) => outerHTML.slice(0, 80)),
      ];
    });
    expect(moving, path).toEqual([]);
  }
});
