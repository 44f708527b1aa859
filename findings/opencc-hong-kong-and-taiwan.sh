#!/usr/bin/env bash
# Neither of OpenCC's ways from traditional to simplified reads both regions' spellings.
#
# opencc-js 1.4.2, `Converter({ from, to: 'cn' })`. A reader who types traditional characters does not say from where.
# A good guess is that the way for Taiwan or the one for Hong Kong reads at least words that only differ in a variant
# of one character.
# Seen: `tw` leaves 衞 (Hong Kong's standard form of 衛) untouched and reads 著力 as 着力; `hk` reads 衞生 and leaves 著力
# as 著力 (in simplified text always 着力). A text of mixed origin needs both, one after the other.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact opencc-js@1.4.2
cat > run.js <<'JS'
import assert from 'node:assert/strict';
import * as OpenCC from 'opencc-js';

const words = ['環境衞生', '環境衛生', '著力', '藉助'];
const seen = Object.fromEntries(
  ['tw', 'hk', 't'].map((from) => [from, words.map(OpenCC.Converter({ from, to: 'cn' }))]),
);
console.log(seen);
assert.deepEqual(seen.tw, ['环境衞生', '环境卫生', '着力', '借助']);
assert.deepEqual(seen.hk, ['环境卫生', '环境卫生', '著力', '借助']);
JS
node run.js
