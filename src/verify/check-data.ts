import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { BuiltSite } from './built-site.ts';
import { REBUILD, type Finding } from './finding.ts';

/** What is read of a data package: https://datapackage.org/standard/data-package/. */
const packageSchema = z.object({
  resources: z.array(z.object({ path: z.string(), bytes: z.number(), hash: z.string() })),
});

/** Whether each report has its data, and every file is what its package says: size and checksum; and all JSON can be read. */
export function checkData(site: BuiltSite, slugs: readonly string[]): Finding[] {
  return [...slugs.flatMap((slug) => checkPackage(site, `${slug}/data/`)), ...checkJson(site)];
}

function checkPackage(site: BuiltSite, folder: string): Finding[] {
  const file = `${folder}datapackage.json`;
  if (!site.files.has(file)) return [{ file, message: `is missing; expected the report's data package; ${REBUILD}` }];
  const found = packageSchema.safeParse(parse(site.read(file).toString('utf8')));
  if (!found.success)
    return [{ file, message: `is no data package; expected resources with path, bytes, hash; ${REBUILD}` }];
  const { resources } = found.data;
  const listed = new Set(resources.map(({ path }) => folder + path));
  const unlisted = [...site.files].filter((other) => other.startsWith(folder) && other !== file && !listed.has(other));
  return [
    ...resources.flatMap(({ path, bytes, hash }) => checkResource(site, folder + path, { bytes, hash })),
    ...unlisted.map((other) => ({
      file: other,
      message: `is not in ${file}; expected every file of the folder there; ${REBUILD}`,
    })),
  ];
}

function checkResource(site: BuiltSite, file: string, told: { bytes: number; hash: string }): Finding[] {
  if (!site.files.has(file)) return [{ file, message: `is missing; expected it by the data package; ${REBUILD}` }];
  const content = site.read(file);
  const hash = `sha256:${createHash('sha256').update(content).digest('hex')}`;
  const same = hash === told.hash && content.length === told.bytes;
  return same
    ? []
    : [
        {
          file,
          message: `has ${String(content.length)} bytes with ${hash}; expected ${String(told.bytes)} with ${told.hash}, as its data package says; ${REBUILD}`,
        },
      ];
}

function checkJson(site: BuiltSite): Finding[] {
  return [...site.files]
    .filter((file) => /\.(?:json|webmanifest)$/.test(file) && !file.startsWith('pagefind/'))
    .flatMap((file) =>
      parse(site.read(file).toString('utf8')) === undefined
        ? [{ file, message: `is no JSON; expected a file that can be read; ${REBUILD}` }]
        : [],
    );
}

/** Undefined for what is no JSON. */
function parse(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}
