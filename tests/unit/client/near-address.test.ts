import { expect, test } from 'vitest';
import { cleanPath, findNear, wordsOf } from '../../../src/client/near-address.ts';

const known = [
  { path: 'xianyang-2023/', label: '咸阳市2023年政府工作报告' },
  { path: 'xianyang-2023/3/', label: '三、2023年重点工作' },
  { path: 'xianyang-2023/3/4/', label: '（四）' },
  { path: 'xianyang-2023/commitments/', label: '承诺' },
  { path: 'xianyang-2023/indicators/', label: '指标' },
  { path: 'xianyang-2023/indicators/gdp/', label: '生产总值' },
  { path: 'xianyang-2023/indicators/liangshi/', label: '粮食' },
  { path: 'search/', label: '搜索' },
];

test.each([
  ['xianyang-2023/3/4', 'xianyang-2023/3/4/'],
  ['xianyang-2023/3/4/index.html', 'xianyang-2023/3/4/'],
  ['xianyang-2023/3/4.html', 'xianyang-2023/3/4/'],
  ['Xianyang-2023//3/4/', 'xianyang-2023/3/4/'],
  ['xianyang-2023/3/4/。请看', 'xianyang-2023/3/4/'],
  ['xianyang-2023/3/4/）', 'xianyang-2023/3/4/'],
  ['xianyang-2023/3/4).', 'xianyang-2023/3/4/'],
  ['xianyang-2023/data/targets.csv,', 'xianyang-2023/data/targets.csv'],
  ['', ''],
])('%s was meant as %s', (path, meant) => {
  expect(cleanPath(path)).toBe(meant);
  expect(cleanPath(meant)).toBe(meant);
});

test.each([
  ['xianyang-2023/3/99/', ['xianyang-2023/3/']],
  ['xianyang-2023/commitments/3-4-p1-s2-k9/', ['xianyang-2023/3/4/#p1', 'xianyang-2023/commitments/']],
  ['xianyang-2023/commitments/8-9-p1-s2-k9/', ['xianyang-2023/commitments/']],
  ['xianyang-2023/3-4-p2-s1', ['xianyang-2023/3/4/#p2', 'xianyang-2023/']],
  ['xianyang-2023/indicators/lianshi/', ['xianyang-2023/indicators/liangshi/', 'xianyang-2023/indicators/']],
  ['xianyang-2023/indicators/gpd/', ['xianyang-2023/indicators/gdp/', 'xianyang-2023/indicators/']],
  ['xianyang-2023/indicators/zhuangjia/', ['xianyang-2023/indicators/']],
  ['xianyang-2032/3/', []],
  ['serch/', ['search/']],
  ['wp-login.php', []],
])('near %s are %j', (path, near) => {
  expect(findNear(path, known).map((page) => page.path)).toEqual(near);
});

test.each([
  ['xianyang-2023/places/武功县/', '', '武功县'],
  ['xianyang-2023/places/wugong/', '', 'wugong'],
  ['xianyang-2023/topics/dian-shang/', '', 'dian shang'],
  ['serch/', '?q=老旧小区', '老旧小区'],
  ['xianyang-2023/3/99/', '', ''],
  ['xianyang-2023/commitments/3-4-p1-s2-k9/', '', ''],
  ['xianyang-2023/indicators/', '', ''],
])('%s%s asks for “%s”', (path, search, words) => {
  expect(wordsOf(path, search, known)).toBe(words);
});
