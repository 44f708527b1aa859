#!/usr/bin/env bash
# pinyin-pro gives everyday readings to names of places that have their own.
#
# pinyin-pro 3.29.4, `pinyin(text)`, which "handles polyphonic characters" (README). It knows 六安 lù ān and 铅山 yán
# shān; a good guess is that other administrative names of the same standing are read as the Ministry of Civil Affairs
# and Xiandai Hanyu Cidian give them.
# Seen: 台州 (tāi zhōu), 监利 (jiàn lì), 喀什 (kā shí), 洪洞 (hóng tóng), 解州 (hài zhōu), 都匀 (dū yún), 曾都 (zēng dū), and the
# word 率先 (shuài xiān) are given the readings below.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact pinyin-pro@3.29.4
cat > run.js <<'JS'
import assert from 'node:assert/strict';
import { pinyin } from 'pinyin-pro';

const expected = {
  台州: 'tái zhōu',
  监利: 'jiān lì',
  喀什: 'kā shén',
  洪洞: 'hóng dòng',
  解州: 'jiě zhōu',
  都匀: 'dōu yún',
  曾都: 'céng dōu',
  率先: 'lǜ xiān',
  六安: 'lù ān',
  铅山: 'yán shān',
};
const seen = Object.fromEntries(Object.keys(expected).map((name) => [name, pinyin(name)]));
console.log(seen);
assert.deepEqual(seen, expected);
JS
node run.js
