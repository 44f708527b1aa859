import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { isCheckable, sortByKind, viewCommitments, wordsOf } from '../../src/model/commitment-pages.ts';
import { loadSite } from '../../src/model/load.ts';
import type { Commitment } from '../../src/schema/facts.ts';
import { findViolations } from './axe.ts';

const [{ slug, document: report }] = loadSite('content').reports;
/** As the list has them. */
const commitments = sortByKind(report).flatMap(({ groups }) => groups.flatMap((group) => group.commitments));
const list = `/${slug}/commitments/`;
const checkable = commitments.filter(isCheckable);
const longest = [...checkable].sort((a, b) => wordsOf(b).length - wordsOf(a).length);
const idsOf = (wanted: (commitment: Commitment) => boolean): string[] => commitments.filter(wanted).map(({ id }) => id);

const shown = (page: Page): Promise<string[]> =>
  page.locator('.commitment-list li:not([hidden])').evaluateAll((rows) => rows.map(({ id }) => id));
const status = (page: Page) => page.locator('.commitment-count');
const openFilters = (page: Page) =>
  page.locator('[data-filters] details').evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });

for (const [device, viewport] of [
  ['a phone', { width: 360, height: 640 }],
  ['a desktop', { width: 1280, height: 800 }],
] as const) {
  test.describe(() => {
    test.use({ viewport });
    test(`the whole clause stands in the first screen of ${device}, and leads to its words in the text`, async ({
      page,
    }) => {
      for (const commitment of [...longest.slice(0, 3), ...checkable.slice(0, 1)]) {
        await page.goto(`${list}${commitment.id}/`);
        const title = page.locator('h1');
        await expect(title).toHaveText(wordsOf(commitment));
        const box = await title.boundingBox();
        expect(box?.y).toBeGreaterThan(0);
        expect((box?.y ?? 0) + (box?.height ?? 1e4)).toBeLessThan(viewport.height);
        await page.locator('.clause-place a').last().click();
        await expect(page.locator(':target')).toHaveText(wordsOf(commitment));
        await expect(page.locator(':target')).toBeInViewport();
      }
    });
  });
}

test('what is chosen stands in the address, which gives the same list again, and the back button undoes it', async ({
  page,
}) => {
  const inTransport = idsOf(({ topics }) => topics.includes('transport'));
  const numbered = idsOf(({ topics, specificity }) => topics.includes('transport') && specificity === 'numbered');
  expect(numbered.length).toBeGreaterThan(0);
  await page.goto(list);
  expect(await shown(page)).toEqual(idsOf(() => true));
  await page.getByLabel('交通出行').check();
  await expect(page).toHaveURL(/\?topic=transport$/);
  await expect(status(page)).toHaveText(`${String(commitments.length)} 条里有 ${String(inTransport.length)} 条`);
  expect(await shown(page)).toEqual(inTransport);
  // Counts are those under what is chosen elsewhere.
  await expect(page.locator('label', { hasText: '有数字' }).locator('.count')).toHaveText(String(numbered.length));
  await page.getByLabel('有数字').check();
  await expect(page).toHaveURL(/\?kind=numbered&topic=transport$/);
  expect(await shown(page)).toEqual(numbered);
  await page.reload();
  expect(await shown(page)).toEqual(numbered);
  await expect(page.getByLabel('有数字')).toBeChecked();
  await expect(page.locator('[data-conditions]')).toContainText('条件：类别 有数字；主题 交通出行');
  await page.goBack();
  await expect(page).toHaveURL(/\?topic=transport$/);
  expect(await shown(page)).toEqual(inTransport);
  await expect(page.getByLabel('有数字')).not.toBeChecked();
  await page.getByRole('button', { name: '去掉条件' }).click();
  await expect(page).toHaveURL(new RegExp(`${list}$`));
  await expect(status(page)).toHaveText(`共 ${String(commitments.length)} 条`);
});

test('rows with numbers stand open, others open where a filter finds them or an address leads to them', async ({
  page,
}) => {
  const visible = page.locator('.commitment-list li:visible');
  const numbered = idsOf(({ specificity }) => specificity === 'numbered');
  await page.goto(list);
  await expect(visible).toHaveCount(numbered.length);
  await page.getByLabel('表态与方向').check();
  await expect(visible).toHaveCount(idsOf((one) => !isCheckable(one)).length);
  await page.getByLabel('表态与方向').uncheck();
  await expect(visible).toHaveCount(numbered.length);
  const [attitude = ''] = idsOf((one) => !isCheckable(one));
  await page.goto(`${list}#${attitude}`);
  await expect(page.locator(`[id="${attitude}"]`)).toBeInViewport();
});

test('words narrow the list as they are typed, and every facet of an address counts', async ({ page }) => {
  await page.goto(`${list}?section=3-4&verb=${encodeURIComponent('建成')}&nonsense=1&topic=nowhere`);
  expect(await shown(page)).toEqual(idsOf(({ id, verb }) => id.startsWith('3-4-') && verb === '建成'));
  await page.goto(`${list}?place=sanyuan`);
  expect(await shown(page)).toEqual(idsOf(({ places }) => places.includes('sanyuan')));
  await page.goto(list);
  const box = page.getByLabel('字词');
  await box.pressSequentially('学校');
  await expect(page).toHaveURL(`${list}?q=${encodeURIComponent('学校')}`);
  expect(await shown(page)).toEqual(idsOf((one) => wordsOf(one).includes('学校')));
  // Headings without a row are gone too.
  for (const section of await page.locator('[data-s]:visible').all())
    expect(await section.locator('li:visible').count()).toBeGreaterThan(0);
  await box.fill('这些字没有');
  await expect(status(page)).toHaveText(`${String(commitments.length)} 条里没有符合条件的`);
  // One word being typed is one step back.
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`${list}$`));
});

test('the CSV file has the rows shown, in the columns of the whole one', async ({ page }) => {
  await page.goto(`${list}?topic=transport&kind=numbered`);
  const save = async (): Promise<{ name: string; csv: string }> => {
    const waiting = page.waitForEvent('download');
    await page.getByRole('link', { name: '下载 CSV' }).click();
    const download = await waiting;
    return { name: download.suggestedFilename(), csv: readFileSync(await download.path(), 'utf8') };
  };
  const ids = (csv: string): string[] => csv.split('\r\n').flatMap((line) => /^\d[\w-]*(?=,)/.exec(line)?.[0] ?? []);
  const part = await save();
  expect(part.name).toBe(`${slug}-commitments.csv`);
  expect(ids(part.csv)).toEqual(await shown(page));
  await page.getByRole('button', { name: '去掉条件' }).click();
  const whole = await save();
  expect(ids(whole.csv)).toEqual(report.commitments.map(({ id }) => id));
  for (const line of part.csv.split('\r\n')) expect(whole.csv).toContain(line);
  expect(part.csv.split('\r\n')[0]).toBe(whole.csv.split('\r\n')[0]);
});

test.describe(() => {
  test.use({ javaScriptEnabled: false });
  test('without JavaScript the list is whole, what is folded opens, there are no dead controls, and kinds are jumped to', async ({
    page,
  }) => {
    await page.goto(`${list}?topic=transport`);
    expect(await page.locator('.commitment-list li').count()).toBe(commitments.length);
    await expect(page.locator('main input:visible, main button:visible, main select:visible')).toHaveCount(0);
    await page.locator('.commitment-jump a').last().click();
    await expect(page.locator('section:target')).toBeInViewport();
    for (const fold of await page.locator('[data-fold] > summary').all()) await fold.click();
    expect(await page.locator('.commitment-list li:visible').count()).toBe(commitments.length);
    await page.locator('.commitment-list [data-k=numbered] p a').first().click();
    await expect(page.locator('h1')).toBeVisible();
    await expect(page.locator('.clause-paragraph mark')).toBeVisible();
  });
});

test('the keyboard alone filters, opens a commitment, goes to the text and on to the next', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(list);
  const press = async (key: string, times = 1): Promise<void> => {
    for (let i = 0; i < times; i += 1) await page.keyboard.press(key);
  };
  await page.locator('[data-filters] summary').first().focus();
  await press('Enter');
  await press('Tab');
  await expect(page.getByLabel('字词')).toBeFocused();
  await press('Tab', 2);
  await expect(page.getByLabel('有数字')).toBeFocused();
  await press('Space');
  const [first] = idsOf(({ specificity }) => specificity === 'numbered');
  expect((await shown(page))[0]).toBe(first);
  await page.getByRole('button', { name: '去掉条件' }).focus();
  await press('Enter');
  await expect(page.getByLabel('字词')).toBeFocused();
  const view = viewCommitments(report).get(first ?? '');
  if (!view?.next) throw new Error('the report has two checkable commitments');
  await page.getByRole('link', { name: wordsOf(view.commitment), exact: true }).focus();
  await press('Enter');
  await expect(page.locator('h1')).toHaveText(wordsOf(view.commitment));
  await page.locator('a[rel=next]').focus();
  await press('Enter');
  await expect(page.locator('h1')).toHaveText(wordsOf(view.next));
});

test('in print there are the rows shown and the conditions in words, and no controls', async ({ page }) => {
  await page.goto(`${list}?kind=numbered`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-conditions] span')).toHaveText('条件：类别 有数字');
  expect(await shown(page)).toEqual(idsOf(({ specificity }) => specificity === 'numbered'));
  await expect(page.locator('main input:visible, main button:visible, main summary:visible')).toHaveCount(0);
});

test.describe(() => {
  test.use({ viewport: { width: 360, height: 640 } });
  test('axe finds nothing on the list with its filters open, nor on pages, light and dark', async ({ page }) => {
    for (const path of [`${list}?topic=transport&kind=numbered`, `${list}3-2-p1-s4-k4/`, `${list}2-p2-s1-k6/`]) {
      await page.goto(path);
      await openFilters(page);
      expect(await findViolations(page)).toEqual([]);
    }
  });
});
