import { expect, test } from '@playwright/test';
import { loadSite } from '../../src/model/load.ts';

const DEVICES = [
  ['a phone', { width: 360, height: 640 }],
  ['a desktop', { width: 1280, height: 900 }],
] as const;

for (const [device, viewport] of DEVICES) {
  test.describe(`on ${device}`, () => {
    test.use({ viewport });

    for (const [path, id] of [
      ['/xianyang-2023/3/5/#p2-s12', 'p2-s12'],
      ['/xianyang-2023/1/#p9', 'p9'],
      ['/xianyang-2023/text/#3-8-p3-s5', '3-8-p3-s5'],
    ] as const) {
      test(`a link to ${path} shows its target marked, in view and not covered`, async ({ page }) => {
        await page.goto(path);
        const target = page.locator(`[id="${id}"]`);
        await expect(target).toBeInViewport();
        const marked = id.includes('s') ? target : target.locator('p');
        expect(await marked.evaluate((element) => getComputedStyle(element).backgroundColor)).not.toBe(
          'rgba(0, 0, 0, 0)',
        );
        const { onTop, top } = await target.evaluate((element) => {
          const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
          const found = document.elementFromPoint(
            box.left + Math.min(10, box.width / 2),
            box.top + Math.min(10, box.height / 2),
          );
          return { onTop: found !== null && (element.contains(found) || found.contains(element)), top: box.top };
        });
        expect(onTop).toBe(true);
        expect(top).toBeGreaterThanOrEqual(0);
        await expect(page.getByRole('status')).toContainText('已到');
      });
    }
  });
}

test('a paragraph number is a link that marks its paragraph', async ({ page }) => {
  await page.goto('/xianyang-2023/3/4/');
  await page.getByRole('link', { name: '3.4.2 段的链接' }).click();
  await expect(page).toHaveURL(/\/xianyang-2023\/3\/4\/#p2$/);
  await expect(page.getByRole('status')).toContainText('已到 3.4.2 段：做强县域支撑。');
});

test('the text is read from beginning to end by the next links', async ({ page }) => {
  await page.goto('/xianyang-2023/0/');
  const visited = [new URL(page.url()).pathname];
  for (let i = 0; i < 30; i += 1) {
    const next = page.locator('a[rel=next]');
    if ((await next.count()) === 0) break;
    await next.click();
    await page.waitForURL((url) => url.pathname !== visited.at(-1));
    visited.push(new URL(page.url()).pathname);
  }
  expect(visited).toEqual(
    ['0/', '1/', '2/', '3/', ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `3/${String(n)}/`), '4/'].map(
      (path) => `/xianyang-2023/${path}`,
    ),
  );
});

test('selected text is the report’s alone, without paragraph numbers and without what stands in the margin', async ({
  page,
}) => {
  await page.goto('/xianyang-2023/3/4/');
  const selected = await page.evaluate(() => {
    const range = document.createRange();
    range.selectNodeContents(document.querySelector('.report-text') ?? document.body);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    return getSelection()?.toString() ?? '';
  });
  expect(selected).toContain('提升城市品质。完成国土空间规划编制，');
  expect(selected).not.toContain('3.4.1');
  const text = await page.locator('.report-text .sentence').allTextContents();
  const heading = await page.locator('.report-text h1').textContent();
  const bare = (words: string): string => words.replace(/\s/g, '');
  expect(bare(selected)).toBe(bare((heading ?? '') + text.join('')));
});

test('the first stop of the keyboard leads past the header', async ({ page }) => {
  await page.goto('/xianyang-2023/3/4/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.locator('main a').first()).toBeFocused();
});

test('nothing is asked of any other site, and no policy is broken', async ({ page }) => {
  const asked: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).origin));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  for (const path of ['/', '/xianyang-2023/3/4/#p1', '/about/', '/xianyang-2023/1/#%']) await page.goto(path);
  expect(new Set(asked)).toEqual(new Set([new URL(page.url()).origin]));
  expect(errors).toEqual([]);
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  const pages = loadSite('content').reports[0].pages;
  const sentences =
    pages.find(({ path }) => path === '3/4/')?.paragraphs.flatMap((paragraph) => paragraph.sentences).length ?? 0;

  test('everything is there: contents, text, links, marked target', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: '（四）优化城镇功能布局' }).first().click();
    await expect(page.locator('h1')).toHaveText('（四）优化城镇功能布局，在促进区域协调发展上聚力突破');
    await expect(page.locator('.sentence')).toHaveCount(sentences);
    await page.getByRole('link', { name: '3.4.2 段的链接' }).click();
    await expect(page.locator('.para:target')).toHaveAttribute('id', 'p2');
  });
});

test('a link that was copied with what stood behind it leads to its sentence', async ({ page }) => {
  await page.goto('/xianyang-2023/3/4/#p1-s6。');
  await expect(page.locator(':target')).toHaveId('p1-s6');
  await expect(page.locator('#p1-s6')).toBeInViewport();
  expect(new URL(page.url()).hash).toBe('#p1-s6');
});

test('headings stand in the Song face that comes with the page', async ({ page }) => {
  await page.goto('/xianyang-2023/3/4/');
  const loaded = await page.evaluate(async () => {
    await document.fonts.ready;
    return document.fonts.check('600 1em "Heading Song"', '咸阳');
  });
  expect(loaded).toBe(true);
});
