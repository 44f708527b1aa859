import ts from 'typescript';
import { featuresByName, findFeature, lackedBy } from './features.ts';
import { lackedByStyle, type Use } from './style-features.ts';

/** What objects have, by its name. */
const MEMBERS = ['javascript.builtins', 'api', 'webassembly.api'].map(featuresByName);
const QUERIES = /^(?:querySelector(?:All)?|closest|matches)$/;
/** Objects that no script has made. */
const BROWSERS_OWN = /^(?:navigator|document|window|self|globalThis|history|location)$/;
/** Style sheets that scripts carry. */
const STYLE = /\{\s*-{0,2}[a-z][a-z-]*\s*:[^{}]+\}/;

/**
 * What a script uses that the oldest browsers lack: globals, members by name, syntax, and the styles and queries in it.
 *
 * @param others names of members that objects of other scripts have, see `ownMembers`
 */
export function lackedByScript(code: string, others: ReadonlySet<string> = new Set()): Use[] {
  const source = readScript(code);
  const uses: Use[] = [];
  const own = new Set([...others, ...namesOfOwn(source)]);
  const visit = (node: ts.Node): void => {
    const at = (): string => node.getText(source).slice(0, 80);
    for (const feature of featuresOf(node)) if (lackedBy(feature) !== '') uses.push({ feature, at: at() });
    const member = memberLacked(node, own);
    if (member !== null) uses.push({ feature: member, at: at() });
    uses.push(...lackedByWords(node));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return uses;
}

function featuresOf(node: ts.Node): string[] {
  if (ts.isNewExpression(node) && ts.isIdentifier(node.expression)) {
    const name = node.expression.text;
    // Where there is no such object at all, its name says so.
    const whole = [`javascript.builtins.${name}`, `api.${name}`].some((feature) => lackedBy(feature) !== '');
    return whole ? [] : [`javascript.builtins.${name}.${name}`, `api.${name}.${name}`];
  }
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
    const [of, name] = [node.expression.text, node.name.text];
    return [`javascript.builtins.${of}.${name}`, `api.${of}.${name}_static`];
  }
  if (ts.isIdentifier(node) && isGlobal(node))
    return [`javascript.builtins.${node.text}`, `api.${node.text}`, `api.Window.${node.text}`];
  if (ts.isClassStaticBlockDeclaration(node)) return ['javascript.classes.static.initialization_blocks'];
  if (ts.isBinaryExpression(node) && ts.isPrivateIdentifier(node.left))
    return ['javascript.classes.private_class_fields_in'];
  if (ts.isRegularExpressionLiteral(node)) return featuresOfPattern(node.text);
  return [];
}

/** Whether a name is not one of a member, a label or a declaration. */
function isGlobal(node: ts.Identifier): boolean {
  const { parent } = node;
  const isName = 'name' in parent && parent.name === node;
  return !isName && !(ts.isPropertyAccessExpression(parent) && parent.name === node) && !ts.isBindingElement(parent);
}

function featuresOfPattern(pattern: string): string[] {
  const flags = pattern.slice(pattern.lastIndexOf('/') + 1);
  return [
    ...(/\(\?<[=!]/.test(pattern) ? ['javascript.regular_expressions.lookbehind_assertion'] : []),
    ...(/\(\?[ims]*-?[ims]+:/.test(pattern) ? ['javascript.regular_expressions.modifier'] : []),
    ...(flags.includes('v') ? ['javascript.builtins.RegExp.unicodeSets'] : []),
    ...(flags.includes('d') ? ['javascript.builtins.RegExp.hasIndices'] : []),
  ];
}

/** Names of the members that a script's own objects have: a call of one is none of a browser's. */
export function ownMembers(code: string): Set<string> {
  return namesOfOwn(readScript(code));
}

function readScript(code: string): ts.SourceFile {
  return ts.createSourceFile('script.js', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
}

function namesOfOwn(source: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const isMember = ts.isMethodDeclaration(node) || ts.isPropertyDeclaration(node) || ts.isPropertyAssignment(node);
    if (isMember && ts.isIdentifier(node.name)) names.add(node.name.text);
    if (ts.isExportSpecifier(node) || ts.isFunctionDeclaration(node)) names.add(node.name?.text ?? '');
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

/** The feature where a method is called by a name that no object of the oldest browsers has: `requestSubmit`. */
function memberLacked(node: ts.Node, own: ReadonlySet<string>): string | null {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return null;
  const { expression, name } = node.expression;
  const object = ts.isIdentifier(expression) ? expression.text : '';
  if (findFeature(`api.${object}.${name.text}_static`) || (own.has(name.text) && !BROWSERS_OWN.test(object)))
    return null;
  const carriers = MEMBERS.flatMap((members) => members.get(name.text) ?? []).filter(isMember);
  const [first] = carriers;
  return first !== undefined && carriers.every((path) => lackedBy(path) !== '') ? first : null;
}

/** Not a behaviour of a member, nor a thing by itself. */
function isMember(path: string): boolean {
  const steps = path.split('.').length;
  return steps === (path.startsWith('api.') ? 3 : 4) && findFeature(path)?.__compat !== undefined;
}

/** Styles, media queries and selectors that a script holds as text. */
function lackedByWords(node: ts.Node): Use[] {
  if (!ts.isStringLiteralLike(node)) return [];
  if (STYLE.test(node.text)) return lackedByStyle(node.text);
  if (!ts.isCallExpression(node.parent)) return [];
  const called = node.parent.expression;
  const name = ts.isPropertyAccessExpression(called) ? called.name.text : ts.isIdentifier(called) ? called.text : '';
  if (name === 'matchMedia') return lackedByStyle(node.text, 'mediaQueryList');
  return QUERIES.test(name) ? lackedByStyle(node.text, 'selectorList') : [];
}
