/** Words between quotation marks. Straight marks pair in turn. */
const QUOTED = /“([^“”]*)”|「([^「」]*)」|『([^『』]*)』|"([^"]*)"/g;

const SHORTEST = 2;
const LONGEST = 12;

/** What only a sentence or an enumeration of clauses has inside. White space parts words that belong to no one term. */
const NOT_INSIDE = /[，。；：！？…,;:!?《》\s]|^(?:我|你|他|她|咱)/u;

/** What opens quoted speech. */
const SPEECH = /(?:[说问讲道]|指出|强调|写道|告诫)[：:，,]?$/;

/** A noun that a quotation without a Chinese character is the name of: “301”科创特区, “1+3+5”现代工业新体系. */
const NAMED =
  /^\p{Script=Han}{0,6}?(?:[片园街新城]区|特区|示范区|先行区|工程|行动|计划|战略|模式|机制|体系|格局|布局|平台|项目|走廊|规划|方案|活动|改革|政策|集群|矩阵|框架|路径)/u;

/**
 * What a text puts in quotation marks as a word of its own: two to twelve characters, no sentence and no speech, folded and
 * without the marks; each as often as it stands. A quotation that only numbers something comes with its marks and the noun
 * behind it. Linear in the text's length.
 *
 * @param folded a heading or sentence, folded
 */
export function findQuotedWords(folded: string): string[] {
  return [...folded.matchAll(QUOTED)].flatMap((match) => {
    const [whole] = match;
    const inside = match[1] ?? match[2] ?? match[3] ?? match[4] ?? '';
    if (inside.length < SHORTEST || inside.length > LONGEST || NOT_INSIDE.test(inside)) return [];
    if (SPEECH.test(folded.slice(Math.max(0, match.index - 4), match.index))) return [];
    if (/\p{Script=Han}/u.test(inside)) return [inside];
    const end = match.index + whole.length;
    const noun = NAMED.exec(folded.slice(end, end + 12))?.[0] ?? '';
    if (noun !== '') return [whole + noun];
    return /[A-Za-z]/.test(inside) ? [inside] : [];
  });
}
