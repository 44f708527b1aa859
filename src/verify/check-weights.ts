import type { BuiltSite } from './built-site.ts';
import type { Finding } from './finding.ts';
import { budgetOf, makeScale } from './weigh.ts';

/** Every page that weighs more than its budget. */
export function checkWeights(site: BuiltSite): Finding[] {
  const weigh = makeScale(site);
  return [...site.pages].flatMap(([file, page]) => {
    const budget = budgetOf(file);
    if (!budget) return [];
    const { markup, style, script, fonts } = weigh(file, page);
    const measured = [
      { what: 'HTML, CSS and script', weight: markup + style + script, most: budget.load },
      { what: 'script', weight: script, most: budget.script },
      { what: 'fonts', weight: fonts, most: budget.fonts },
    ];
    return measured
      .filter(({ weight, most }) => weight > most)
      .map(({ what, weight, most }) => ({
        file,
        message: `${what} weigh ${weight.toFixed(1)} KB compressed; expected at most ${String(most)} on a ${budget.name}; split the paragraphs of the report, or make the page lighter`,
      }));
  });
}
