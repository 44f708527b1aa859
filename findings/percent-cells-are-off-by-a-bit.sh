#!/usr/bin/env bash
# A CSV cell 4.4% read by SheetJS is not equal to 0.044.
#
# xlsx 0.18.5, `read(csv, { type: 'string' })`. It turns percentages into numbers, as spreadsheets do. A good guess is
# that the number is the one that 0.044 is read as.
# Seen: 4.4% gives 0.044000000000000004 and 13.7% gives 0.13699999999999998, neighbours of the right numbers: a comparison
# with 0.044 fails, and JSON shows the digits. Others, such as 6%, come out right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact xlsx@0.18.5
cat > run.js <<'JS'
import assert from 'node:assert/strict';
import * as XLSX from 'xlsx';

const texts = ['4.4%', '6%', '13.7%', '2.2%', '70%'];
const seen = texts.map((text) => {
  const { Sheets, SheetNames } = XLSX.read(`${text}\n`, { type: 'string' });
  return Sheets[SheetNames[0]].A1.v;
});
const nearest = texts.map((text) => Number(`${parseFloat(text)}e-2`));
console.log(texts.map((text, i) => [text, seen[i], nearest[i]]));
assert.equal(seen[0], 0.044000000000000004);
assert.notEqual(seen[0], nearest[0]);
JS
node run.js
