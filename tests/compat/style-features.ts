import { generate, parse, walk, type CssNode, type Declaration, type ParseOptions } from 'css-tree';
import { featuresByName, findFeature, lackedBy } from './features.ts';

const FUNCTIONS = featuresByName('css.types');

/** A feature that some browser lacks, or a use of it that does harm there. */
export interface Use {
  /** As in the compatibility data: `css.selectors.has`. */
  feature: string;
  /** Where it stands, in the style's own words. */
  at: string;
  /** Why no list of what browsers lack may allow it. */
  harm?: string;
}

/** What a style sheet uses that the oldest browsers lack, but for what an earlier declaration of its rule makes up for. */
export function lackedByStyle(css: string, context: ParseOptions['context'] = 'stylesheet'): Use[] {
  const uses: Use[] = [];
  const harm = ({ message }: { message: string }): unknown =>
    uses.push({ feature: 'css', at: css.slice(0, 80), harm: message });
  const tree = parse(singleBrackets(css), { context, onParseError: harm });
  const add = (feature: string, node: CssNode, harm?: string): void => {
    if (lackedBy(feature) !== '') uses.push({ feature, at: generate(node), ...(harm === undefined ? {} : { harm }) });
  };
  walk(tree, (node) => {
    if (node.type === 'Block')
      for (const { feature, declaration } of lackedByBlock(node.children.toArray())) add(feature, declaration);
    else if (node.type === 'SelectorList') checkSelectors(node.children.toArray(), add);
    else if (node.type === 'FeatureRange') add('css.at-rules.media.range_syntax', node);
    else if (node.type === 'Feature') add(`css.at-rules.media.${node.name.replace(/^(min|max)-/, '')}`, node);
    else if (node.type === 'NestingSelector') add('css.selectors.nesting', node);
    else if (node.type === 'Atrule') add(featureOfRule(node.name), node);
  });
  return uses;
}

/** css-tree 3.2 does not read the second ones of `@supports ((display:grid))`, as minified styles have them. */
function singleBrackets(css: string): string {
  return css.replace(/(@supports \()\(([^()]*)\)(?=\))/g, '$1$2');
}

function featureOfRule(name: string): string {
  return findFeature(`css.at-rules.${name}`) ? `css.at-rules.${name}` : `css.at-rules.page.at_${name}`;
}

/** One selector that a browser does not know makes it drop the whole list, with the rule. */
function checkSelectors(
  selectors: readonly CssNode[],
  add: (feature: string, node: CssNode, harm?: string) => void,
): void {
  const used = selectors.map((selector) => {
    const names = new Set<string>();
    walk(selector, (node) => {
      const isPseudo = node.type === 'PseudoClassSelector' || node.type === 'PseudoElementSelector';
      // A browser's own, in a rule that is meant for it alone.
      if (isPseudo && node.name.startsWith('-') && selectors.length === 1) return;
      if (isPseudo && lackedBy(`css.selectors.${node.name}`) !== '') names.add(node.name);
    });
    return names;
  });
  for (const [i, names] of used.entries())
    for (const name of names) {
      const alone = used.every((others) => others.has(name));
      const selector = selectors[i];
      if (selector)
        add(`css.selectors.${name}`, selector, alone ? undefined : 'stands in a list with selectors that are known');
    }
}

/** Of the declarations of a rule, those with a feature that is lacked and that none before makes up for. */
function lackedByBlock(nodes: readonly CssNode[]): { feature: string; declaration: Declaration }[] {
  const known = new Set<string>();
  return nodes.flatMap((node) => {
    if (node.type !== 'Declaration' || node.property.startsWith('--')) return [];
    const lacked = featuresOf(node).filter((feature) => lackedBy(feature) !== '');
    if (lacked.length === 0) {
      known.add(node.property.replace(/^-(webkit|moz)-/, ''));
      return [];
    }
    const { property } = node;
    if (property.startsWith('-')) return [];
    // With a variable in it a declaration is not dropped: it takes the place of the one before, and comes to nothing.
    const madeUp = known.has(property) && !generate(node.value).includes('var(');
    if (madeUp) return [];
    const whole = lacked.filter((feature) => feature === `css.properties.${property}`);
    return (whole.length > 0 ? whole : lacked).map((feature) => ({ feature, declaration: node }));
  });
}

/** What a declaration uses, whether lacked or not. */
export function featuresOf({ property, value }: Declaration): string[] {
  const features = [`css.properties.${property}`];
  let parts = 0;
  walk(value, (node) => {
    if (node.type === 'Identifier' && !node.name.startsWith('--'))
      features.push(`css.properties.${property}.${node.name}`);
    else if (node.type === 'Function') features.push(...(FUNCTIONS.get(node.name) ?? []));
    else if (node.type === 'Dimension') features.push(...featuresOfUnit(node.unit));
    else if (node.type === 'Operator' && node.value === '/' && property === 'content')
      features.push('css.properties.content.alt_text');
  });
  if (value.type === 'Value') parts = value.children.toArray().length;
  if (property === 'text-decoration' && parts > 1)
    features.push('css.properties.text-decoration.includes_color-and-style');
  return features;
}

function featuresOfUnit(unit: string): string[] {
  const viewport = /^([dls])v(?:[hwib]|min|max)$/.exec(unit)?.[1];
  const size = viewport && { d: 'dynamic', l: 'large', s: 'small' }[viewport];
  return [`css.types.length.${size ? `viewport_percentage_units_${size}` : unit}`];
}
