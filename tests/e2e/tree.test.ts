import { expect, test } from '@playwright/test';

// What a screen reader is told of the main paths: their parts and names, in order, not every word.

const HEADER = `
- link "跳到正文"
- banner:
  - paragraph:
    - link "政府工作报告逐条查"
    - text: 非官方
  - navigation "网站":
    - list:
      - listitem:
        - link "目录"
      - listitem:
        - link "全文"
`;
const FOOTER = `
- contentinfo:
  - paragraph:
    - text: /^非官方网站。/
    - link "文本来源与引用方法"
`;

test.use({ viewport: { width: 360, height: 740 } });

test('the home page', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('body')).toMatchAriaSnapshot(`${HEADER}
  - search:
    - searchbox "搜索报告原文"
    - button "搜索"
- main:
  - heading "咸阳市2023年政府工作报告" [level=1]
  - paragraph: /^2023年2月8日/
  - paragraph: /^非官方网站。/
  - paragraph:
    - link "2022年经济增长4.4%"
    - text: ，
    - link "2023年目标6%左右"
  - region "2022年":
    - heading "2022年" [level=2]
    - list:
      - listitem:
        - link "地区生产总值 2817.55亿元"
  - heading "日常生活" [level=2]
  - term:
    - link "路"
  - definition:
    - text: 2022年
    - link "新改建农村公路111.2公里"
  - definition:
    - text: 2023年
    - link "打通纺织大道、汉陵路等14条“断头路”"
  - heading "2022年与2023年" [level=2]
  - figure /2023 年目标高于 2022 年结果/:
    - combobox "排列":
      - option "报告的顺序" [selected]
    - group /2023 年目标高于 2022 年结果/:
      - img "地区生产总值：2022年结果 增长4.4%，2023年目标 增长6%左右"
    - group: 同样数字的表
  - heading "全文一览" [level=2]
  - list:
    - listitem: 4 章
  - figure /^全文 \\d+ 句/:
    - list:
      - listitem: /^结果 \\d+ 句$/
    - list:
      - listitem:
        - paragraph:
          - link "开场"
          - text: /\\d+ 句，/
${FOOTER}`);
});

test('a reading page', async ({ page }) => {
  await page.goto('/xianyang-2023/3/4/#p1-s2');
  await expect(page.locator('body')).toMatchAriaSnapshot(`${HEADER}
- main:
  - navigation "位置":
    - list:
      - listitem:
        - link "首页"
      - listitem:
        - link "咸阳市2023年政府工作报告"
      - listitem:
        - link "三、2023年重点工作"
      - listitem: （四）
  - article:
    - heading /^（四）优化城镇功能布局/ [level=1]
    - link "3.4.1 段的链接"
    - paragraph:
      - text: /^提升城市品质。/
      - link "14条"
      - link "断头路"
    - group: /^本段：\\d+ 个数(（\\d+年，目标）)?、承诺 \\d+ 项/
    - paragraph: 2022年回顾
    - list:
      - listitem:
        - link /^1\\.4 打通周陵西路/
    - link "3.4.2 段的链接"
    - paragraph
  - navigation "前后页":
    - link /^上一页 （三）/
    - link /^下一页 （五）/
- navigation "全文缩略图":
  - link "开场"
- navigation "章节":
  - heading "章节" [level=2]
  - list:
    - listitem:
      - link "开场"
- navigation "快捷":
  - link "章节"
  - link "目录"
  - link "搜索"
  - link "全文"
- status: /^已到 3\\.4\\.1 段：/
${FOOTER}`);
});

test('a commitment', async ({ page }) => {
  await page.goto('/xianyang-2023/commitments/3-4-p1-s4-k4/');
  await expect(page.locator('main')).toMatchAriaSnapshot(`
- navigation "位置":
  - list:
    - listitem:
      - link "首页"
- heading "打通纺织大道、汉陵路等14条“断头路”" [level=1]
- paragraph:
  - link "3.4.1 段"
- paragraph:
  - link "分享与引用"
- heading "其中的数" [level=2]
- table "这项承诺里的数":
  - rowgroup:
    - row:
      - rowheader "14条":
        - link "14条"
      - cell "说的是 打通“断头路”"
- heading "原文" [level=2]
- blockquote:
  - link "3.4.1 段原文"
  - paragraph:
    - mark: 打通纺织大道、汉陵路等14条“断头路”
- heading "2022 年的相关结果" [level=2]
- list:
  - listitem:
    - paragraph:
      - mark: 断头路
- heading "引用" [level=2]
- navigation "前后的承诺":
  - link /^上一项 /
  - link /^下一项 /
`);
});

test('results and targets side by side', async ({ page }) => {
  await page.goto('/xianyang-2023/compare/');
  await expect(page.locator('main')).toMatchAriaSnapshot(`
- heading "2022年结果与2023年目标对照" [level=1]
- navigation "本页":
  - list:
    - listitem:
      - link "增速"
- heading "增速" [level=2]
- figure /2023 年目标高于 2022 年结果/:
  - combobox "排列"
  - group:
    - img "地区生产总值：2022年结果 增长4.4%，2023年目标 增长6%左右"
  - list "这张图的文件":
    - listitem:
      - link "SVG"
  - table /2023 年目标高于 2022 年结果/:
    - rowgroup:
      - row:
        - rowheader "地区生产总值":
          - link "地区生产总值"
        - cell "2022年结果 增长4.4%":
          - link "增长4.4%"
        - cell "2023年目标 增长6%左右":
          - link "增长6%左右"
- heading "总量与数量" [level=2]
`);
});

test('the list of indicators', async ({ page }) => {
  await page.goto('/xianyang-2023/indicators/');
  await expect(page.locator('main')).toMatchAriaSnapshot(`
- heading "指标" [level=1]
- search "在指标名里找":
  - searchbox "在指标名里找"
  - status
- heading "有结果，也有目标" [level=2]
- table "有结果，也有目标":
  - rowgroup:
    - row:
      - rowheader "地区生产总值":
        - link "地区生产总值"
      - cell /^结果 2022年 2817.55亿元/
      - cell /^目标 2023年 增长6%左右/
- heading "只有目标" [level=2]
- table "只有目标"
- heading "只有结果" [level=2]
- table "只有结果"
`);
});

test('what a search finds', async ({ page }) => {
  await page.goto('/search/?q=断头路');
  await expect(page.locator('main')).toMatchAriaSnapshot(`
- heading "搜索" [level=1]
- search:
  - searchbox "搜索报告原文": 断头路
  - button "搜索"
- status: 找到 2 句
- paragraph:
  - link "主题 断头路"
- region "筛选和排列":
  - combobox "排列":
    - option "阅读顺序" [selected]
  - group: 筛选
- list "找到的句子":
  - listitem:
    - link /断头路/:
      - mark: 断头路
    - paragraph: /^1\\.4 一、2022年工作回顾/
  - listitem:
    - link /断头路/
    - paragraph: /^3\\.4\\.1 /
`);
});
