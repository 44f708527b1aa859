#!/usr/bin/env bash
# lightningcss lowers a media range to a form that its targets do not know either.
#
# lightningcss 1.33.0, targets Safari 15. Media ranges came with Safari 16.4, and lowering them is what targets are for. A good
# guess is max-width with a small fraction off, as older style sheets have it.
# Seen: `(width < 48rem)` becomes `not (min-width:48rem)`. A `not` before a bracket is of Media Queries 4 as well (`<media-not>`
# within a condition); by Media Queries 3, which Safari 15 follows, such a query is malformed and stands for `not all`, so that
# the rules never apply (media queries 4, section 3.2, error handling; CanIUse "css-media-range-syntax"). `>=` is lowered well.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact lightningcss@1.33.0
cat > run.js <<'JS'
import assert from 'node:assert/strict';
import { transform } from 'lightningcss';

const lowered = ['(width < 48rem)', '(width >= 48rem)', '(30rem <= width < 48rem)'].map((query) =>
  transform({
    filename: 'a.css',
    code: Buffer.from(`@media ${query}{a{color:red}}`),
    targets: { safari: 15 << 16 },
    minify: true,
  }).code.toString(),
);
console.log(lowered);
assert.deepEqual(lowered, [
  '@media not (min-width:48rem){a{color:red}}',
  '@media (min-width:48rem){a{color:red}}',
  '@media (min-width:30rem) and (not (min-width:48rem)){a{color:red}}',
]);
JS
node run.js
