import type { FetchJson } from '../search/shard-reader.ts';
import { nextTask } from './next-task.ts';

/** Fetches JSON by its path below the site's base, once: the box and the search page ask for the same files. */
export function makeFetchJson(base: string): FetchJson {
  return (path) => {
    const known = asked.get(path);
    if (known) return known;
    const answer = readJson(base + path);
    asked.set(path, answer);
    // What has failed is asked for again the next time.
    answer.catch(() => asked.delete(path));
    return answer;
  };
}

const asked = new Map<string, Promise<unknown>>();

async function readJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
  const read: unknown = await response.json();
  await nextTask();
  return read;
}
