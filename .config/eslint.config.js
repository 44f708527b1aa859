import astro from 'eslint-plugin-astro';
import regexp from 'eslint-plugin-regexp';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { noWordLists } from './word-lists.js';

/** The stages data passes through, in order. A stage may import from those before it. */
const STAGES = [
  'schema',
  'text',
  'figures',
  'parse',
  'recognise',
  'follow-ups',
  'model',
  'accuracy',
  'charts',
  'search',
  'export',
  'typography',
  'pictures',
  'components',
  'layouts',
  'pages',
];

/** These know no files, no framework and no globals. */
const PURE = new Set(['schema', 'text', 'parse', 'recognise', 'follow-ups', 'figures']);

const oneWay = STAGES.map((stage, i) => ({
  files: [`src/${stage}/**`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: [...STAGES.slice(i + 1), 'bench', 'build', 'client']
              // Pages are put together from layouts and components, which use each other.
              .filter((later) => !(stage === 'components' && later === 'layouts'))
              .map((later) => `**/${later}/*`),
            message: 'Data flows one way: a stage imports only from the stages before it.',
          },
          ...(PURE.has(stage)
            ? [{ group: ['node:*', 'astro', 'astro:*', 'astro/*'], message: 'This stage is a pure function of text.' }]
            : []),
        ],
      },
    ],
  },
}));

export default defineConfig([
  { ignores: ['dist/', '.astro/', '.build-*/', 'node_modules/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/dot-notation': 'off',
      'no-console': 'off',
    },
  },
  {
    files: ['src/**/*.{ts,astro}', 'scripts/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // What is written must not hang on the language of the machine that writes it.
    files: ['src/**/*.{ts,astro}', 'scripts/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.property.name='localeCompare'][arguments.length<2]",
          message: "Name the locale: localeCompare(other, 'zh-CN').",
        },
        {
          selector: 'CallExpression[callee.property.name=/^toLocale/][arguments.length=0]',
          message: 'Name the locale.',
        },
        {
          selector: "NewExpression[callee.object.name='Intl'][arguments.length=0]",
          message: 'Name the locale.',
        },
      ],
    },
  },
  {
    // Reports come from anywhere: no pattern may take more than linear time.
    files: ['src/{text,parse,recognise,follow-ups,figures}/**/*.ts'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': 'error',
    },
  },
  {
    // Words are vocabulary: rules ask the lexicon for them.
    files: ['src/{parse,recognise,follow-ups}/**/*.ts'],
    plugins: { words: { rules: { 'no-lists': noWordLists } } },
    rules: { 'words/no-lists': 'error' },
  },
  ...astro.configs['flat/recommended'],
  ...oneWay,
]);
