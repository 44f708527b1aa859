import { readFile } from 'node:fs/promises';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { citeGbt, citePlain, type Cited } from '../../src/export/cite.ts';
import { qrSvg } from '../../src/export/qr.ts';
import { loadSite } from '../../src/model/load.ts';
import { findViolations, WINDOWS } from './axe.ts';

const READING = '/xianyang-2023/3/4/';
const CLAUSE = '/xianyang-2023/commitments/3-4-p1-s4-k4/';
const INDICATOR = '/xianyang-2023/indicators/gdp/';
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

const site = loadSite('content');
const [report] = site.reports;
const { place, placeLevel, year, date, meeting } = report.document;
const clause = report.document.commitments.find(({ id }) => id === '3-4-p1-s4-k4')?.raw ?? '';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const menuOf = (page: Page): Locator => page.getByRole('dialog', { name: /^分享：/ });
const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const number = (page: Page, of: string): Locator => page.getByRole('link', { name: `${of} 段的链接` });
const press = (page: Page, name: string): Promise<void> => menuOf(page).getByRole('button', { name }).click();

/** What a citation is made of, for the page that is open. */
async function citedOn(page: Page, told: Pick<Cited, 'id' | 'label' | 'quote' | 'url'>): Promise<Cited> {
  const accessed = await page.evaluate(() => new Date().toLocaleDateString('sv-SE'));
  const { slug, name } = report;
  return { ...told, accessed, report: { slug, name, site: site.config.name, place, placeLevel, year, date, meeting } };
}

/** Selects text of an element from one character to another, counted over all its text. */
async function select(page: Page, id: string, from: number, to: number): Promise<string> {
  return page.locator(`[id="${id}"]`).evaluate(
    (element, [start, end]) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      let before = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const length = node.textContent?.length ?? 0;
        if (before <= start && start < before + length) range.setStart(node, start - before);
        if (before < end && end <= before + length) range.setEnd(node, end - before);
        before += length;
      }
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      return range.toString();
    },
    [from, to] as const,
  );
}

test.describe('under a finger', () => {
  test.use(PHONE);

  test('the number of a paragraph opens the menu and the page stays where it is', async ({ page, baseURL }) => {
    await page.goto(READING);
    await number(page, '3.4.2').tap();
    const menu = menuOf(page);
    await expect(menu).toBeInViewport({ ratio: 1 });
    expect(page.url()).toBe(`${baseURL ?? ''}${READING}`);
    for (const button of await menu.getByRole('button').all()) {
      const box = await button.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    }
    await menu.getByRole('button', { name: '复制链接' }).tap();
    expect(await clipboard(page)).toBe(`${baseURL ?? ''}${READING}#p2`);
    await expect(page.getByRole('status')).toHaveText('已复制链接');
    await menu.getByRole('button', { name: '关闭' }).tap();
    await expect(menu).toBeHidden();
  });
});

test('by keyboard alone: open at a number, choose a sentence, copy, and come back to the number', async ({
  page,
  baseURL,
}) => {
  await page.goto(READING);
  await number(page, '3.4.1').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#p1$/);
  await expect(menuOf(page).getByRole('button', { name: '复制链接' })).toBeFocused();
  await expect(number(page, '3.4.1')).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowUp');
  await expect(menuOf(page).getByRole('combobox', { name: '分享哪里' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('已复制链接');
  expect(await clipboard(page)).toBe(`${baseURL ?? ''}${READING}#p1-s2`);
  await page.keyboard.press('End');
  await expect(menuOf(page).getByRole('button', { name: '保存图片' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menuOf(page)).toHaveCount(0);
  await expect(number(page, '3.4.1')).toBeFocused();
});

test('Tab past the end closes the menu and goes on in the text', async ({ page }) => {
  await page.goto(READING);
  await number(page, '3.4.1').focus();
  await page.keyboard.press('Enter');
  await expect(menuOf(page)).toBeVisible();
  await page.keyboard.press('End');
  await page.keyboard.press('Tab');
  await expect(menuOf(page)).toHaveCount(0);
  const id = await page.evaluate(() => document.activeElement?.closest('.para')?.id);
  expect(id).toBe('p1');
});

test('a second click on the number, or one beside the menu, closes it', async ({ page }) => {
  await page.goto(READING);
  await number(page, '3.4.2').click();
  await expect(menuOf(page)).toBeVisible();
  await number(page, '3.4.2').click();
  await expect(menuOf(page)).toHaveCount(0);
  await number(page, '3.4.2').click();
  await expect(menuOf(page)).toHaveCount(1);
  await page.locator('.site-footer').click();
  await expect(menuOf(page)).toHaveCount(0);
});

test('a commitment in the text is shared with its own page and words', async ({ page, baseURL }) => {
  await page.goto(READING);
  await number(page, '3.4.1').click();
  await menuOf(page)
    .getByRole('combobox')
    .selectOption({ label: clause.slice(0, 23) });
  await press(page, '复制链接');
  await expect(page.getByRole('status')).toHaveText('已复制链接');
  expect(await clipboard(page)).toBe(`${baseURL ?? ''}${CLAUSE}`);
  await press(page, '复制引文：一句话');
  await expect(page.getByRole('status')).toHaveText('已复制一句话 引文');
  const told = {
    id: '3-4-p1-s4-k4',
    label: '3.4.1 段第 4 句第 4 条安排',
    quote: clause,
    url: `${baseURL ?? ''}${CLAUSE}`,
  };
  expect(await clipboard(page)).toBe(citePlain(await citedOn(page, told)));
});

test('on the page of the whole text links lead to the pages made for reading', async ({ page, baseURL }) => {
  await page.goto('/xianyang-2023/text/');
  await number(page, '3.4.2').click();
  await press(page, '复制链接');
  await expect(page.getByRole('status')).toHaveText('已复制链接');
  expect(await clipboard(page)).toBe(`${baseURL ?? ''}${READING}#p2`);
});

test('a commitment, an indicator and a chart are shared from their pages', async ({ page, baseURL }) => {
  for (const [path, door, label, address] of [
    [CLAUSE, '分享与引用', '3.4.1 段第 4 句第 4 条安排', CLAUSE],
    [INDICATOR, '分享与引用', '指标“地区生产总值”', INDICATOR],
    ['/xianyang-2023/compare/', '分享', null, '/xianyang-2023/charts/growth/'],
  ] as const) {
    await page.goto(path);
    await page.getByRole('link', { name: door, exact: true }).first().click();
    await press(page, '复制链接');
    await expect(page.getByRole('status')).toHaveText('已复制链接');
    const url = `${baseURL ?? ''}${address}`;
    expect(await clipboard(page)).toBe(url);
    await press(page, '复制引文：GB/T 7714—2015');
    await expect(page.getByRole('status')).toHaveText('已复制GB/T 7714—2015 引文');
    expect(await clipboard(page)).toBe(citeGbt(await citedOn(page, { id: null, label, quote: null, url })));
  }
  await expect(menuOf(page).getByRole('link', { name: '保存图片' })).toHaveAttribute(
    'href',
    '/xianyang-2023/charts/growth.png',
  );
});

test('a citation on the page of a commitment has the day and the address that the browser knows', async ({ page }) => {
  await page.goto(CLAUSE);
  await page.getByText('引文：GB/T 7714—2015').click();
  const told = { id: '3-4-p1-s4-k4', label: '3.4.1 段第 4 句第 4 条安排', quote: clause, url: page.url() };
  await expect(page.locator('[data-citation=gbt]')).toHaveText(citeGbt(await citedOn(page, told)));
});

test('selected words are copied with a link that marks them in their sentence', async ({ page }) => {
  await page.goto(READING);
  const words = await select(page, 'p1-s2', 2, 12);
  const button = page.getByRole('button', { name: '复制这句的链接' });
  await expect(button).toBeInViewport({ ratio: 1 });
  await button.click();
  await expect(page.getByRole('status')).toHaveText('已复制原文和链接');
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(words);
  const [quote, link = ''] = (await clipboard(page)).split('\n');
  expect(quote).toBe(`“${words}”`);
  expect(new URL(link).hash).toBe('#p1-s2');
  await page.goto(link);
  // Marks end where the parts of a sentence do.
  await expect.poll(async () => (await page.locator('#p1-s2 mark.found').allTextContents()).join('')).toBe(words);
  await select(page, 'p1-s2', 2, 3);
  await expect(button).toBeVisible();
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await expect(button).toHaveCount(0);
});

test('words selected over two sentences are copied whole, with a link to the first', async ({ page }) => {
  await page.goto(READING);
  const text = await page.locator('#p1 > p').evaluate((element) => {
    const [, second, third] = element.querySelectorAll('.sentence');
    const range = document.createRange();
    if (second && third) {
      range.setStartBefore(second);
      range.setEndAfter(third);
    }
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    return `${second?.textContent ?? ''}${third?.textContent ?? ''}`;
  });
  await page.getByRole('button', { name: '复制这句的链接' }).click();
  await expect(page.getByRole('status')).toHaveText('已复制原文和链接');
  const [quote, link = ''] = (await clipboard(page)).split('\n');
  expect(quote?.replaceAll(/^“|”$/g, '')).toBe(text);
  expect(link).toMatch(/\/3\/4\/#p1-s2$/);
});

test('what is selected outside the report offers nothing', async ({ page }) => {
  await page.goto(READING);
  await page.locator('.site-footer p').selectText();
  await page.waitForTimeout(600);
  await expect(page.locator('.share-here')).toHaveCount(0);
});

test('the system’s own sharing gets title, words and link', async ({ page, baseURL }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      value: (data: ShareData) => {
        document.title = JSON.stringify(data);
        return Promise.resolve();
      },
    });
  });
  await page.goto(CLAUSE);
  await page.getByRole('link', { name: '分享与引用' }).click();
  await press(page, '系统分享');
  const shared = JSON.parse(await page.title()) as ShareData;
  expect(shared).toMatchObject({ title: report.name, url: `${baseURL ?? ''}${CLAUSE}` });
  expect(shared.text).toContain(clause);
});

test('where the site’s origin is known the menu has a QR code, fetched once it is asked for', async ({ page }) => {
  const asked: string[] = [];
  await page.route('**/share.json', async (route) => {
    const json = (await (await route.fetch()).json()) as { addresses: { qr: string } };
    json.addresses.qr = '/xianyang-2023/qr/{id}.svg';
    await route.fulfill({ json });
  });
  await page.route('**/qr/*.svg', async (route) => {
    asked.push(new URL(route.request().url()).pathname);
    await route.fulfill({ contentType: 'image/svg+xml', body: qrSvg('https://example.org/') });
  });
  await page.goto(READING);
  await number(page, '3.4.2').click();
  await expect(menuOf(page)).toBeVisible();
  expect(asked).toEqual([]);
  await press(page, '二维码');
  await expect(menuOf(page).getByRole('img', { name: /^二维码：.*#p2$/ })).toBeInViewport();
  await expect
    .poll(() =>
      menuOf(page)
        .getByRole('img')
        .evaluate((image: HTMLImageElement) => image.naturalWidth),
    )
    .toBeGreaterThan(20);
  expect(asked).toEqual(['/xianyang-2023/qr/3-4-p2.svg']);
});

test('without the site’s origin there is no QR code, and a picture of the words is drawn when asked for', async ({
  page,
}) => {
  await page.goto(READING);
  await number(page, '3.4.2').click();
  await expect(menuOf(page).getByText('二维码')).toHaveCount(0);
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, '保存图片')]);
  expect(download.suggestedFilename()).toBe('xianyang-2023-3-4-p2.png');
  const bytes = await readFile(await download.path());
  const paragraph = report.pages.flatMap(({ paragraphs }) => paragraphs).find(({ eId }) => eId === '3-4-p2');
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(bytes.readUInt32BE(16)).toBe(1200);
  // 26 characters a line, 70 px each.
  expect(bytes.readUInt32BE(20)).toBeGreaterThan(((paragraph?.raw.length ?? 0) / 26) * 70);
  await expect(page.getByRole('status')).toHaveText('图片已画好');
  await expect(menuOf(page).getByRole('img')).toHaveAttribute('alt', paragraph?.raw ?? '');
});

test('where a page cannot draw it says so', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.goto(READING);
  await number(page, '3.4.2').click();
  await press(page, '保存图片');
  await expect(page.getByRole('status')).toHaveText('这个浏览器画不了图片');
});

test('without the network links can still be copied', async ({ page, baseURL }) => {
  await page.route('**/share.json', (route) => route.abort());
  await page.goto(READING);
  await number(page, '3.4.2').click();
  await press(page, '复制链接');
  await expect(page.getByRole('status')).toHaveText('已复制链接');
  expect(await clipboard(page)).toBe(`${baseURL ?? ''}${READING}#p2`);
  await expect(menuOf(page).getByText('复制引文')).toHaveCount(0);
});

test('where pages may not reach the clipboard the text stands there to be copied by hand', async ({
  page,
  baseURL,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    Object.defineProperty(document, 'execCommand', { value: () => false });
  });
  await page.goto(READING);
  await number(page, '3.4.2').click();
  await press(page, '复制链接');
  await expect(menuOf(page).getByRole('textbox')).toHaveValue(`${baseURL ?? ''}${READING}#p2`);
});

test('the menu costs nothing before it is wanted, and is neither copied nor printed', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(READING);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => /share-menu|share\.json/.test(path))).toEqual([]);
  await number(page, '3.4.2').click();
  await expect(menuOf(page)).toBeVisible();
  const selected = await page.evaluate(() => {
    getSelection()?.selectAllChildren(document.body);
    return getSelection()?.toString() ?? '';
  });
  expect(selected).toContain('做强县域支撑。');
  expect(selected).not.toContain('复制');
  await page.emulateMedia({ media: 'print' });
  await expect(menuOf(page)).toBeHidden();
});

for (const { device, viewport, schemes } of WINDOWS) {
  test.describe(() => {
    test.use(device === 'a phone' ? PHONE : { viewport });
    test(`axe finds nothing while the menu is open, ${schemes.join(' and ')}, on ${device}`, async ({ page }) => {
      test.setTimeout(120_000);
      for (const [path, door] of [
        [READING, '.para-number'],
        [CLAUSE, '.share-open'],
        ['/xianyang-2023/compare/', '.share-open'],
      ] as const) {
        await page.goto(path);
        await page.locator(door).first().click();
        await press(page, '复制链接');
        expect(await findViolations(page, schemes)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
      }
    });
  });
}
