import { isStopped } from './fault.ts';
import type { Extra } from './found.ts';

/**
 * Something that is shown beside an answer. Where it fails the answer stands all the same, and says that this is missing.
 *
 * @param to its name, and where it is noted
 */
export async function attempt<T>(find: () => T[] | Promise<T[]>, to: { name: Extra; failed: Extra[] }): Promise<T[]> {
  try {
    return await find();
  } catch (error) {
    if (!isStopped(error)) console.error(error);
    if (!to.failed.includes(to.name)) to.failed.push(to.name);
    return [];
  }
}
