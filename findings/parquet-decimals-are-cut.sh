#!/usr/bin/env bash
# A Parquet decimal written as 8.37 is read as 8.36.
#
# @dsnp/parquetjs 1.8.8, a column `{ type: 'DECIMAL', precision: 10, scale: 2 }`. Statistics have fixed decimals, for which
# this type is made (Parquet format, LogicalTypes.md, DECIMAL: "unscaled value * 10^(-scale)"). A good guess is that a number
# with two decimals comes back as it was written.
# Seen: the number is multiplied by 100 in binary floating point and cut, not rounded (8.37 * 100 is 836.9999999999999),
# so that some two-decimal numbers lose a hundredth.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @dsnp/parquetjs@1.8.8
cat > run.js <<'JS'
import assert from 'node:assert/strict';
import parquet from '@dsnp/parquetjs';

const written = [8.37, 4.4, 1.15, 2817.55, 0.29];
const schema = new parquet.ParquetSchema({ value: { type: 'DECIMAL', precision: 10, scale: 2 } });
const writer = await parquet.ParquetWriter.openFile(schema, 'figures.parquet');
for (const value of written) await writer.appendRow({ value });
await writer.close();
const reader = await parquet.ParquetReader.openFile('figures.parquet');
const cursor = reader.getCursor();
const seen = [];
for (let row = await cursor.next(); row; row = await cursor.next()) seen.push(row.value);
await reader.close();
console.log({ written, seen });
assert.deepEqual(seen, [8.36, 4.4, 1.14, 2817.55, 0.28]);
JS
node run.js
