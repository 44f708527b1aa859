import { WORD_LISTS } from './word-lists-left.js';

/** A rule may name a handful of words; more are a list, which belongs into `content/vocabulary/`. */
const HANDFUL = 6;
const HAN = /\p{Script=Han}/u;

/** The largest number of alternatives with Chinese words that stand side by side in one group of a pattern. */
export function countAlternatives(pattern) {
  const groups = [0];
  let [most, word, inClass] = [0, false, false];
  const close = () => {
    if (word) groups[groups.length - 1] += 1;
    most = Math.max(most, groups.at(-1));
    word = false;
  };
  for (let i = 0; i < pattern.length; i += 1) {
    const char = pattern[i];
    if (char === '\\') i += 1;
    else if (char === '[') inClass = true;
    else if (char === ']') inClass = false;
    else if (inClass) word ||= HAN.test(char);
    else if (char === '(') {
      groups.push(0);
      word = false;
    } else if (char === '|') close();
    else if (char === ')') {
      close();
      groups.pop();
      // What was a group is part of the alternative around it.
      word = true;
      if (groups.length === 0) groups.push(0);
    } else word ||= HAN.test(char);
  }
  close();
  return most;
}

function countWords(text) {
  return Math.max(countAlternatives(text), text.split(/\s+/).filter((word) => HAN.test(word)).length);
}

function sizeOf(node) {
  if (node.type === 'TemplateElement') return countWords(node.value.raw);
  if (node.type === 'ArrayExpression')
    return node.elements.filter((element) => typeof element?.value === 'string' && HAN.test(element.value)).length;
  if (node.regex) return countAlternatives(node.regex.pattern);
  return typeof node.value === 'string' ? countWords(node.value) : 0;
}

/**
 * Lists of Chinese words stand in the vocabulary, where `check -- --overfit` sees them and anybody can add one. Those that still stand in
 * modules are counted in word-lists-left.js, and the count may only go down.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const noWordLists = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = context.filename.replaceAll('\\', '/').replace(/^.*?\/src\//, 'src/');
    const allowed = WORD_LISTS[file] ?? 0;
    const found = [];
    const look = (node) => {
      const size = sizeOf(node);
      if (size > HANDFUL) found.push({ node, size });
    };
    return {
      Literal: look,
      TemplateElement: look,
      ArrayExpression: look,
      'Program:exit'(program) {
        if (found.length < allowed)
          context.report({
            node: program,
            message: `${file} holds ${String(found.length)} lists of Chinese words now: say so in .config/word-lists-left.js.`,
          });
        if (found.length <= allowed) return;
        for (const { node, size } of found)
          context.report({
            node,
            message: `A list of ${String(size)} Chinese words: put it into content/vocabulary/ and ask the lexicon.`,
          });
      },
    };
  },
};
