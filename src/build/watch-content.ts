import type { Plugin } from 'vite';
import { contentRoot } from '../model/content-root.ts';

/** Reloads the page under the dev server when a report, a YAML file or a page of the content folder changes. */
export function watchContent(): Plugin {
  return {
    name: 'watch-content',
    configureServer(server) {
      server.watcher.add(contentRoot);
      server.watcher.on('all', (_event, path) => {
        if (path.startsWith(contentRoot)) server.ws.send({ type: 'full-reload' });
      });
    },
  };
}
