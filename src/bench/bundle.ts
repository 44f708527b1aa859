import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export type PageModuleName = 'pagefind' | 'ours' | 'ours-index' | 'minisearch' | 'scan';

/** One of the modules in `page/` with all it imports, minified as the site's own code is. */
export async function bundlePageModule(name: PageModuleName): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: {
        input: fileURLToPath(new URL(`./page/${name}.ts`, import.meta.url)),
        preserveEntrySignatures: 'strict',
      },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const chunks = outputs.flatMap((one) => ('output' in one ? one.output : [])).filter((file) => file.type === 'chunk');
  const [chunk] = chunks;
  if (chunk === undefined || chunks.length !== 1) throw new Error(`page/${name}.ts makes no single file`);
  return chunk.code;
}
