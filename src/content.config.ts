import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { join } from 'node:path';
import { contentRoot } from './model/content-root.ts';
import { pageConfigSchema } from './schema/page-config.ts';

const pages = defineCollection({
  loader: glob({ pattern: '*.md', base: join(contentRoot, 'pages') }),
  schema: pageConfigSchema,
});

export const collections = { pages };
