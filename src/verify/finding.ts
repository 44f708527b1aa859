/** One thing wrong with a built site. */
export interface Finding {
  /** Below the site's folder, or an address where the site is asked. */
  file: string;
  /** What was found, what was expected, how to mend it; one line. */
  message: string;
}

export function formatFinding({ file, message }: Finding): string {
  return `${file}: ${message.replace(/\s+/g, ' ')}`;
}

/** What to do about most of what can be wrong with a site that a build wrote. */
export const REBUILD = 'build the site again, and publish all of it';

/** A text short enough for a message. */
export function quote(text: string): string {
  const characters = Array.from(text.trim().replace(/\s+/g, ' '));
  return characters.length <= 40 ? `"${characters.join('')}"` : `"${characters.slice(0, 39).join('')}…"`;
}
