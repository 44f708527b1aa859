import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';

/** Beside the tests, so that `schema-dts` is found; never written. */
const FILE = resolve('tests/schema-org.virtual.ts');

const OPTIONS: ts.CompilerOptions = {
  ...{ strict: true, noEmit: true, skipLibCheck: true, types: [] },
  ...{ module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2022 },
};

/**
 * What is wrong with JSON-LD by schema.org's vocabulary: types that there are none of, properties that a type does not
 * have, values of a kind that a property does not take. `schema-dts` has the whole vocabulary as TypeScript's types, and
 * TypeScript's compiler holds each object against the one that it says it is.
 *
 * @param items each with `@context` and `@type`
 * @returns one line a fault
 */
export function findSchemaFaults(items: readonly object[]): string[] {
  const lines = items.map((item, i) => {
    const type = (item as Record<string, unknown>)['@type'];
    return `export const item${String(i)}: S.WithContext<S.${String(type)}> = ${JSON.stringify(item)};`;
  });
  const text = ["import type * as S from 'schema-dts';", ...lines].join('\n');
  const disk = ts.createCompilerHost(OPTIONS);
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (name) => name === FILE || disk.fileExists(name),
    getSourceFile: (name, ...rest) =>
      name === FILE ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022) : disk.getSourceFile(name, ...rest),
  };
  const program = ts.createProgram([FILE], { ...OPTIONS, rootDir: join(dirname(FILE), '..') }, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}
