/** Where the clause around an index ends. The text is looked through once, and only where somebody asks. */
export function makeClauseEnds(text: string): (at: number) => number {
  let ends: Int32Array | null = null;
  return (at) => {
    if (!ends) {
      ends = new Int32Array(text.length + 1).fill(text.length);
      for (let i = text.length - 1; i >= 0; i -= 1) ends[i] = /[,;。!?]/.test(text.charAt(i)) ? i : (ends[i + 1] ?? i);
    }
    return ends[at] ?? text.length;
  };
}
