#!/usr/bin/env bash
# Without a footnote extension the text of a footnote vanishes from the page.
#
# marked 18.2.1 (GFM on) and markdown-it 15.0.3. `[^1]: 注释` is a footnote in GitHub's flavour. A good guess for a
# reader that does not know footnotes is that both the mark and the note stay as typed.
# Seen: the line is read as the definition of a link named ^1 (CommonMark 0.31.2, section 4.7, allows ^ in a label) as
# long as the note has no space, as Chinese notes have none: the note is gone from the text and has become the address
# of a link, percent-encoded. With a space in it, the line stays.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact marked@18.2.1 markdown-it@15.0.3
cat > run.js <<'JS'
import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';

const text = '增加值增长4.4%[^1]\n\n[^1]: 按可比价格计算';
for (const [name, read] of Object.entries({
  marked: (source) => marked.parse(source),
  'markdown-it': (source) => new MarkdownIt().render(source),
})) {
  const html = read(text).trim();
  console.log(name, html);
  assert.equal(html, `<p>增加值增长4.4%<a href="${encodeURI('按可比价格计算')}">^1</a></p>`);
}
JS
node run.js
