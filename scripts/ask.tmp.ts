import { readFileSync } from 'node:fs';
import { loadSite } from '/work/wt/everyday/src/model/load.ts';
import { openReport } from '/work/wt/everyday/src/bench/everyday.ts';
const site = loadSite('/work/wt/everyday/content');
const r = openReport(site.reports[0], site.vocabulary, site.everyday);
for (const q of readFileSync(process.argv[2], 'utf8').split('\n').filter(Boolean)) {
  const s = await r.ask(q); const m = s.meaning;
  console.log(`${q}\t[${m.asks}${m.half ? '/' + m.half : ''}${m.here ? '/here' : ''}] ${m.subjects.map((x) => x.typed + (x.taken !== x.typed ? '→' + x.taken : '') + '=' + x.senses.map((c) => c.label).join('/')).join(' ')} ${m.places.map((p) => '@' + p.names[0]).join('')} ${m.words.map((w) => '"' + w + '"').join(' ')} ${m.pieces.map((w) => '~' + w).join(' ')} ${m.missing.map((w) => '?' + w).join(' ')} ${m.dropped.map((w) => '-' + w).join(' ')} | q${s.quotes} e${s.exact} | ${s.sentences.slice(0, 5).join(' ')} | ${s.pages.map((p) => p.text).join(' ')}`);
}
