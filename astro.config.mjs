import { unified } from '@astrojs/markdown-remark';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';
import { readEnvironment } from './src/model/environment.ts';
import { rehypeBaseLinks } from './src/build/rehype-base-links.ts';
import { rehypeScrollingTables } from './src/build/rehype-scrolling-tables.ts';
import { defineOffline } from './src/build/offline/define-offline.ts';
import { targetBrowsers } from './src/build/browser-targets.ts';
import { watchContent } from './src/build/watch-content.ts';
import { FOOTNOTE_LABEL } from './src/typography/footnote-label.ts';

const { site, base, offline } = readEnvironment(process.env);

export default defineConfig({
  ...(site === null ? {} : { site }),
  base,
  trailingSlash: 'always',
  compressHTML: true,
  devToolbar: { enabled: false },
  // Half of the time of a page is waiting for its file to be written.
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 6 },
  integrations: site === null ? [] : [sitemap({ filter: (page) => !page.endsWith('/offline/') })],
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      gfm: false,
      smartypants: false,
      remarkPlugins: [remarkGfm],
      remarkRehype: {
        footnoteLabel: FOOTNOTE_LABEL,
        footnoteBackLabel: (index) => `回到正文注释 ${String(index + 1)}`,
      },
      rehypePlugins: [[rehypeBaseLinks, { base }], rehypeScrollingTables],
    }),
  },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
      // Pagefind runs WebAssembly.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
    },
  },
  vite: { plugins: [watchContent(), defineOffline({ offline }), targetBrowsers()] },
});
