#!/usr/bin/env bash
# An address written in Chinese text becomes a link to address and text.
#
# remark-gfm 4.0.1 and marked 18.2.1: autolink literals. A good guess is that an address ends before ，or 。, which no
# address holds unescaped.
# Seen: GFM's rule (spec 0.29, section 6.9) ends an address at a space or <, and trims only ASCII punctuation at its
# end; Chinese is written without spaces, so that the rest of the clause becomes part of the address, percent-encoded.
# markdown-it 15.0.3 with `linkify` ends it before ，.
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

const text = '全文见 http://example.com/report，下同。';
const hrefOf = (html) => /href="([^"]*)"/.exec(html)?.[1];
const seen = {
  remark: hrefOf(
    String(unified().use(remarkParse).use(remarkGfm).use(remarkRehype).use(rehypeStringify).processSync(text)),
  ),
  marked: hrefOf(marked.parse(text)),
  'markdown-it': hrefOf(new MarkdownIt({ linkify: true }).render(text)),
};
console.log(seen);
const swallowed = `http://example.com/report${encodeURI('，下同。')}`;
assert.deepEqual(seen, { remark: swallowed, marked: swallowed, 'markdown-it': 'http://example.com/report' });
JS
node run.js
