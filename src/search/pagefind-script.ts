/**
 * Puts a `fetch` of the module's own before Pagefind's script. Pagefind takes a part of the index that it could not load
 * for one without the word, so what it asks for has to be got, and checked, by who uses it.
 */
export function withOwnFetch(script: string): string {
  return `let own;const fetch=(...asked)=>(own??globalThis.fetch)(...asked);export const useFetch=f=>{own=f};${script}`;
}
