import { readEnvironment } from '../model/environment.ts';

// Not `import.meta.env.BASE_URL`, which an environment variable of that name overrides.
const { base } = readEnvironment(process.env);

/** A path from the site's root (`/about/`) with the base path in front. */
export function href(path: string): string {
  return base + path.slice(1);
}
