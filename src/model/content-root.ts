import { resolve } from 'node:path';

/**
 * Where the content stands; `CONTENT_DIR` lets the tests build other content. Apart from what reads it: the
 * configuration of Astro's collections, which asks for it, is compiled anew with all it imports at each start.
 */
export const contentRoot = resolve(process.env['CONTENT_DIR'] ?? 'content');
