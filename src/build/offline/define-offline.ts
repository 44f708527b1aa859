import type { Plugin } from 'vite';

/** Lets pages of a build know whether to keep the site for reading without the network; the development server's never do. */
export function defineOffline({ offline }: { offline: boolean }): Plugin {
  return {
    name: 'define-offline',
    config: (_config, { command }) => ({
      define: { 'import.meta.env.OFFLINE': JSON.stringify(offline && command === 'build') },
    }),
  };
}
