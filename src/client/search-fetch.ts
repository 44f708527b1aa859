import type { FetchJson } from '../search/shard-reader.ts';

/** Fetches JSON by its path below the site's base, once: the box and the search page ask for the same files. */
export function makeFetchJson(base: string): FetchJson {
  return (path) => {
    const known = asked.get(path);
    if (known) return known;
    const answer = fetch(base + path).then((response) => {
      if (!response.ok) throw new Error(`${path}: ${String(response.status)}`);
      return response.json() as Promise<unknown>;
    });
    asked.set(path, answer);
    // What has failed is asked for again the next time.
    answer.catch(() => asked.delete(path));
    return answer;
  };
}

const asked = new Map<string, Promise<unknown>>();
