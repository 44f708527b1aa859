#!/usr/bin/env bash
# Bold that ends in a Chinese mark is not bold when the text goes on without a space.
#
# remark-parse 11.0.0, marked 18.2.1, markdown-it 15.0.3. `**总体要求：**坚持…` is how a run-in heading is usually typed.
# A good guess is that it is bold.
# Seen: the two stars stay in the text. A closing run after punctuation must be followed by space or punctuation
# ("right-flanking", CommonMark 0.31.2, section 6.2), which Chinese, written without spaces, never is. The same with
# quotation marks and brackets at either end. With the mark outside (`**总体要求**：`) it works.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact unified@11.0.5 remark-parse@11.0.0 remark-rehype@11.1.2 rehype-stringify@10.0.1 marked@18.2.1 markdown-it@15.0.3
cat > run.js <<'JS'
import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

const readers = {
  remark: (text) => String(unified().use(remarkParse).use(remarkRehype).use(rehypeStringify).processSync(text)),
  marked: (text) => marked.parse(text),
  'markdown-it': (text) => new MarkdownIt().render(text),
};
const texts = ['**总体要求：**坚持稳中求进', '实施**“强链”**工程', '**目标（2023年）**是', '**总体要求**：坚持稳中求进'];
for (const [name, read] of Object.entries(readers)) {
  const bold = texts.map((text) => read(text).includes('<strong>'));
  console.log(name, bold);
  assert.deepEqual(bold, [false, false, false, true]);
}
JS
node run.js
