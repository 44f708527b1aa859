import { createHash } from 'node:crypto';

const POLICY = /<meta http-equiv="content-security-policy" content="([^"]*)">/;
const INLINE = /<(?:script|style)(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/(?:script|style)>/g;

/**
 * Takes out of a page's policy the hashes that nothing inline has. Astro lists those of every script and style of a page,
 * also of the files, which the policy allows by `'self'`: some 300 bytes a page that no compression makes smaller.
 */
export function trimPolicy(html: string): string {
  const inline = new Set(
    [...html.matchAll(INLINE)].map(([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`),
  );
  return html.replace(POLICY, (meta, policy: string) => {
    const kept = policy.replace(/ ?('sha256-[^']*')/g, (found, hash: string) => (inline.has(hash) ? found : ''));
    return meta.replace(policy, () => kept);
  });
}
