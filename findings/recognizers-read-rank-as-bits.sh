#!/usr/bin/env bash
# Microsoft's recogniser reads 第3位 as three bits, and gives text that the source does not hold.
#
# @microsoft/recognizers-text-suite 1.3.1, culture Chinese. 第3位 (third place) is how ranks are told; 1，992亿元 has a wide
# comma in its thousands, as older texts do. A good guess is an ordinal in the first case, and in the second that `text` is
# the slice of the source between `start` and `end`.
# Seen: the dimension model takes 位 for the unit Bit and gives 3; the currency model gives `text` with the comma made
# narrow, so that it is not found in the source; and of 两万三千户 the dimension model gives 两 (the weight of 50 g) without a
# value, the number model 23000.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @microsoft/recognizers-text-suite@1.3.1
cat > run.js <<'JS'
import assert from 'node:assert/strict';
import suite from '@microsoft/recognizers-text-suite';

const dimension = (text) =>
  suite.recognizeDimension(text, suite.Culture.Chinese).map(({ text, resolution }) => ({ text, ...resolution }));
const money = '产值1，992亿元';
const [found] = suite.recognizeCurrency(money, suite.Culture.Chinese);
const seen = {
  rank: dimension('第3位'),
  liang: dimension('两万三千户'),
  text: found.text,
  slice: money.slice(found.start, found.end + 1),
};
console.log(seen);
assert.deepEqual(seen.rank, [{ text: '3位', value: '3', unit: 'Bit' }]);
assert.deepEqual(seen.liang, [{ text: '两', value: null, unit: 'Liang' }]);
assert.notEqual(seen.text, seen.slice);
JS
node run.js
