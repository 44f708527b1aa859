#!/usr/bin/env bash
# Text taken out of a Word file has no 一、 二、 before its headings.
#
# mammoth 1.13.0, `extractRawText` and `convertToHtml`, on a file by docx 9.15.2 whose headings are numbered by Word's
# own Chinese counting (`w:numFmt` chineseCounting, `w:lvlText` "%1、": ECMA-376 Part 1, 17.9.17), as most official
# documents are. A good guess is that a reader of Word files gives what Word shows.
# Seen: the numbers are not part of the paragraphs' text: raw text has none at all, HTML has a decimal list, and a
# structure that is read off "一、" finds nothing.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact mammoth@1.13.0 docx@9.15.2
cat > run.js <<'JS'
import assert from 'node:assert/strict';
import { Document, LevelFormat, Packer, Paragraph } from 'docx';
import mammoth from 'mammoth';

const numbering = { reference: 'chapters', level: 0 };
const file = await Packer.toBuffer(
  new Document({
    numbering: {
      config: [{ reference: 'chapters', levels: [{ level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、' }] }],
    },
    sections: [{ children: ['主要目标', '重点工作'].map((text) => new Paragraph({ text, numbering })) }],
  }),
);
const seen = [
  (await mammoth.extractRawText({ buffer: file })).value.trim(),
  (await mammoth.convertToHtml({ buffer: file })).value,
];
console.log(seen);
assert.deepEqual(seen, ['主要目标\n\n重点工作', '<ol><li>主要目标</li><li>重点工作</li></ol>']);
JS
node run.js
