import { RuleTester } from 'eslint';
import { describe, expect, it, test } from 'vitest';
import { countAlternatives, noWordLists } from '../../.config/word-lists.js';

describe('alternatives with Chinese words', () => {
  test.each([
    ['茶|竹|鱼', 3],
    ['^(?:茶|竹)(?:鱼|虾|蟹)$', 3],
    ['[茶竹鱼虾蟹]', 1],
    ['(?:茶(?:园|庄)|竹)', 2],
    ['a|b|c|茶', 1],
    ['\\(|茶', 1],
    ['\\d+', 0],
  ])('are counted group by group: %s', (pattern, count) => {
    expect(countAlternatives(pattern)).toBe(count);
  });
});

it('refuses lists of Chinese words in modules, in any form, and leaves handfuls and other words alone', () => {
  const atOnce = (_: string, run: () => void): void => {
    run();
  };
  Object.assign(RuleTester, { it: atOnce, describe: atOnce });
  const filename = '/x/src/recognise/tea.ts';
  const errors = 1;
  new RuleTester().run('no-lists', noWordLists, {
    valid: [
      { filename, code: 'const tea = /茶|竹|鱼|虾|蟹|藻/;' },
      { filename, code: 'const tea = /a|b|c|d|e|f|g|h/;' },
      { filename, code: "const tea = ['茶', '竹'];" },
    ],
    invalid: [
      { filename, errors, code: 'const tea = /茶|竹|鱼|虾|蟹|藻|米/;' },
      { filename, errors, code: "const tea = '茶 竹 鱼 虾 蟹 藻 米'.split(' ');" },
      { filename, errors, code: "const tea = ['茶', '竹', '鱼', '虾', '蟹', '藻', '米'];" },
      { filename, errors, code: 'const tea = `茶|竹|鱼|虾|蟹|藻|米`;' },
      // A number that is too high is an error as well.
      { filename: '/x/src/recognise/units.ts', errors, code: 'const none = 1;' },
    ],
  });
});
