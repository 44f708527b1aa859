import { listPages } from '../site/dist.ts';

/** Addresses of every page of the built site. */
export const allPages = listPages().map(({ file }) =>
  file === '404.html' ? '/nowhere/' : `/${file.replace(/index\.html$/, '')}`,
);

/** One page of each kind. */
export const kindsOfPages = [
  '/',
  '/xianyang-2023/',
  '/xianyang-2023/1/',
  '/xianyang-2023/3/',
  '/xianyang-2023/3/4/#p1-s2',
  '/xianyang-2023/text/',
  '/about/',
  '/about/method/',
  '/nowhere/',
];
