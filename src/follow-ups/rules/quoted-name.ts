import { narrow, type Rule } from './rule.ts';

/** A quoted name that many sentences use is a subject. */
const MOST_SENTENCES = 4;
const SHORTEST = 4;

/** Both name a campaign, scheme or work that the promise puts in quotation marks: “万企兴万村”. Quotation marks aside. */
export const quotedName: Rule = (candidate, { words, frequency }) => {
  const { promise, from, to, statement, counted } = candidate;
  for (const range of promise.quoted) {
    const name = promise.text.slice(range.start, range.end);
    if (range.start < from.start || range.end > from.end) continue;
    if (name.length < SHORTEST || words.isTheme(name)) continue;
    const found = narrow({ from, to }, range);
    // “一村一策一方案” is another name than “一村一策”.
    const open = statement.plain.quoted.some(
      ({ start, end }) => start <= found.to.start && end >= found.to.end && end - start > name.length,
    );
    if (open) continue;
    const { from: before, to: after } = frequency(name);
    // “免证可办” of 100 matters is one of many figures; another one beside it may be of something else.
    const clause = statement.clauses.find(({ end }) => end >= found.to.end);
    const figure = counted && clause && /\d/.test(statement.plain.text.slice(clause.start, clause.end));
    const rare = !figure && before <= MOST_SENTENCES && after <= MOST_SENTENCES;
    return { rule: 'quoted-name', strength: rare ? 'certain' : 'likely', ...found };
  }
  return null;
};
