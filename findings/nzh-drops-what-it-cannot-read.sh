#!/usr/bin/env bash
# nzh reads everyday Chinese numerals as other numbers, without an error.
#
# nzh 1.0.14, `Nzh.cn.decodeS(text)`: "turns Chinese numerals into numbers" (README of the package). A good guess is
# that 两 and 廿, which are numerals of everyday writing, are read, or that what is not understood is refused.
# Seen: a character that is not in its table of digits is passed over and the rest is read as if it stood alone, so
# that 两万三千 becomes 3000 and 百分之十二点五 becomes 112.5; years written digit by digit and decimals before 亿
# come out wrong too.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact nzh@1.0.14
cat > run.js <<'JS'
import assert from 'node:assert/strict';
import Nzh from 'nzh';

const expected = { 两万三千: 3000, 廿三: 3, 百分之十二点五: 112.5, 三点五亿: 3.5, 二〇二三: 223, 一百零三: 103 };
const seen = Object.fromEntries(Object.keys(expected).map((text) => [text, Nzh.cn.decodeS(text)]));
console.log(seen);
assert.deepEqual(seen, expected);
JS
node run.js
