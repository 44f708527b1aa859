#!/usr/bin/env bash
# chrono reads 6月底 (end of June) as the day of the month it happens to be today.
#
# chrono-node 2.10.3, `chrono.zh.hans.parse(text, reference)`. 6月底前 and 12月底前 are the commonest deadlines of official
# texts. A good guess is the last day of that month, or only a month without a day.
# Seen: 底前 is left unread and the day comes from the reference date (8 February gives 8 June); `isCertain('day')` says
# false, `date()` gives it all the same. 三年内 (within three years) is read as the day exactly three years on, and 上半年,
# 一季度, 年底, 二〇二三年 are not read at all.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact chrono-node@2.10.3
cat > run.js <<'JS'
import assert from 'node:assert/strict';
import * as chrono from 'chrono-node';

const reference = new Date(2023, 1, 8);
const texts = ['2024年6月底前', '12月底前', '三年内', '2023年底', '今年上半年', '一季度', '二〇二三年'];
const seen = texts.map((text) =>
  chrono.zh.hans.parse(text, reference).map(({ text, start }) => {
    const date = start.date();
    return `${text}: ${[date.getFullYear(), date.getMonth() + 1, date.getDate()].join('-')}`;
  }),
);
console.log(texts.map((text, i) => [text, seen[i]]));
assert.deepEqual(seen, [['2024年6月: 2024-6-8'], ['12月: 2023-12-8'], ['三年内: 2026-2-8'], [], [], [], []]);
JS
node run.js
