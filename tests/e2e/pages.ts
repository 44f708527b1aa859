import { listPages } from '../site/dist.ts';
import { spreadPages } from '../site/spread.ts';

/** Addresses of the built site's pages; of those that are many of a kind, some from all over. */
export const allPages = spreadPages(
  listPages().map(({ file }) => file),
  3,
).map((file) => (file === '404.html' ? '/nowhere/' : `/${file.replace(/index\.html$/, '')}`));

/** One page of each kind. */
export const kindsOfPages = [
  '/',
  '/xianyang-2023/',
  '/xianyang-2023/1/',
  '/xianyang-2023/3/',
  '/xianyang-2023/3/4/#p1-s2',
  '/xianyang-2023/text/',
  '/xianyang-2023/compare/',
  '/xianyang-2023/indicators/',
  '/xianyang-2023/indicators/gdp/',
  '/xianyang-2023/charts/growth/',
  '/xianyang-2023/commitments/',
  '/xianyang-2023/commitments/3-4-p1-s4-k4/',
  '/search/?q=项目',
  '/about/',
  '/about/method/',
  '/nowhere/',
];

/** And one of each kind that is made like one of these. */
export const everyKindOfPage = [
  ...kindsOfPages,
  '/xianyang-2023/topics/',
  '/xianyang-2023/topics/transport/',
  '/xianyang-2023/places/',
  '/xianyang-2023/places/sanyuan/',
  '/xianyang-2023/terms/',
  '/data/',
  '/about/accessibility/',
];
