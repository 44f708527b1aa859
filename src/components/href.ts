/** A path from the site's root (`/about/`) with the base path in front. */
export function href(path: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}
