import { expect, test } from '@playwright/test';

const REPORT = '/xianyang-2023';

test('from the map to a county, to its promise and to the sentence it stands in', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${REPORT}/places/`);
  await page.locator('.tile', { hasText: '三原' }).click();
  await expect(page).toHaveURL(`${REPORT}/places/sanyuan/`);
  const review = page.getByRole('region', { name: '2022年回顾' });
  await expect(review.locator('mark')).toHaveText('三原');
  await review.getByRole('link', { name: '1.2 段第 5 句' }).click();
  await expect(page.locator(':target')).toContainText('三原、泾阳、礼泉、彬州成为');
  await expect(page.locator(':target')).toBeInViewport();
});

test('a county that the report does not name says so and leads to its neighbours', async ({ page }) => {
  await page.goto(`${REPORT}/places/qindu/`);
  await expect(page.getByText('报告没有点名秦都区。')).toBeVisible();
  await page.getByRole('link', { name: '渭城区' }).first().click();
  await expect(page).toHaveURL(`${REPORT}/places/weicheng/`);
});

test('the halves stand side by side on a wide screen and one below the other on a phone', async ({ page }) => {
  const boxes = async (width: number): Promise<[number, number, number]> => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${REPORT}/topics/education/`);
    const [review, plan] = [
      await page.locator('section.review').boundingBox(),
      await page.locator('section.plan').boundingBox(),
    ];
    return [review?.y ?? 0, plan?.y ?? 0, (plan?.x ?? 0) - (review?.x ?? 0)];
  };
  const [wideReview, widePlan, apart] = await boxes(1280);
  expect(Math.abs(wideReview - widePlan)).toBeLessThan(2);
  expect(apart).toBeGreaterThan(300);
  const [review, plan, beside] = await boxes(360);
  expect(plan).toBeGreaterThan(review);
  expect(beside).toBe(0);
});

test('a link to a term shows it, marked, with its places', async ({ page }) => {
  await page.goto(`${REPORT}/terms/#${encodeURIComponent('秦创原')}`);
  const term = page.locator('.term:target');
  await expect(term.locator('dfn')).toHaveText('秦创原');
  await expect(term).toBeInViewport();
  await expect(term.locator('.term-places li')).toHaveCount(7);
});

for (const width of [360, 1280]) {
  test.describe(() => {
    test.use({ viewport: { width, height: 800 } });
    test(`nothing overflows or is too small to be pressed, ${String(width)} px wide`, async ({ page }) => {
      for (const path of ['places/', 'places/wugong/', 'places/qindu/', 'topics/', 'topics/industry/', 'terms/']) {
        await page.goto(`${REPORT}/${path}`);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
        const small = await page.locator('main a:visible, main summary:visible').evaluateAll((links) =>
          links
            .filter((link) => link.closest('svg, blockquote, .chart-tools, p') === null)
            .filter((link) => link.getBoundingClientRect().height < 24 || link.getBoundingClientRect().width < 24)
            .map((link) => link.textContent),
        );
        expect(small, path).toEqual([]);
      }
    });
  });
}

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('the pages serve the same', async ({ page }) => {
    await page.goto(`${REPORT}/places/`);
    await page.locator('.tile', { hasText: '武功' }).click();
    await expect(page.locator('section.plan .said > li')).toHaveCount(3);
    await page.goto(`${REPORT}/terms/`);
    await expect(page.locator('.term').first()).toBeVisible();
  });
});
