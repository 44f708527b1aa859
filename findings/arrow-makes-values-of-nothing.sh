#!/usr/bin/env bash
# Rows without a value get "" and false when Arrow makes a table of them.
#
# apache-arrow 21.2.0, `tableFromJSON(rows)`: "creates a new Table from an array of plain JavaScript objects". A good guess
# is that a key that a row lacks is null in the table, as it is for the number column of the same call.
# Seen: the first row decides. A text column that is absent in a later row gives "", a truth column gives false: a
# target that was never set and one that is empty or refused can no longer be told apart.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact apache-arrow@21.2.0
cat > run.js <<'JS'
import assert from 'node:assert/strict';
import { tableFromJSON } from 'apache-arrow';

const rows = [
  { indicator: '粮食产量', value: 170, hedge: '以上', checkable: true },
  { indicator: '营商环境', value: null },
];
const seen = tableFromJSON(rows)
  .toArray()
  .map((row) => row.toJSON());
console.log(seen);
assert.deepEqual(
  { ...seen[1] },
  { indicator: '营商环境', value: null, hedge: '', checkable: false },
);
JS
node run.js
