#!/usr/bin/env bash
# GitHub-flavoured Markdown strikes out the middle of two Chinese ranges in one line.
#
# remark-gfm 4.0.1 and marked 18.2.1. A range of amounts is often written with a tilde (GB/T 15835 allows ~ and —):
# 5~10亿元, 7~8户. A good guess is that a tilde between two digits stays a tilde.
# Seen: two such ranges in one paragraph are an opening and a closing mark of strikethrough, since both take one tilde
# as well as two (GFM spec 0.29, section 6.5, "one or two tildes"; remark-gfm's option `singleTilde` is on), and the
# text is shown as struck out, without its tildes. markdown-it 15.0.3, which wants two, leaves it alone.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact unified@11.0.5 remark-parse@11.0.0 remark-gfm@4.0.1 remark-rehype@11.1.2 rehype-stringify@10.0.1 marked@18.2.1 markdown-it@15.0.3
cat > run.js <<'JS'
import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

const text = '投资5~10亿元，带动7~8户';
const remark = (options) =>
  String(unified().use(remarkParse).use(remarkGfm, options).use(remarkRehype).use(rehypeStringify).processSync(text));
const seen = {
  remark: remark({}),
  'remark, singleTilde off': remark({ singleTilde: false }),
  marked: marked.parse(text).trim(),
  'markdown-it': new MarkdownIt().render(text).trim(),
};
console.log(seen);
const struck = '<p>投资5<del>10亿元，带动7</del>8户</p>';
const plain = `<p>${text}</p>`;
assert.deepEqual(seen, { remark: struck, 'remark, singleTilde off': plain, marked: struck, 'markdown-it': plain });
JS
node run.js
