import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Locked {
  version: string;
  integrity?: string;
  resolved?: string;
  dev?: boolean;
  devOptional?: boolean;
  optional?: boolean;
}

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const wanted = read('package.json') as Record<
  'dependencies' | 'devDependencies' | 'optionalDependencies',
  Record<string, string>
>;
const { packages } = read('package-lock.json') as { packages: Record<string, Locked> };
const locked = Object.entries(packages).filter(([path]) => path !== '');

describe('dependencies', () => {
  test('are named with one version each, which is the one locked', () => {
    const all = [wanted.dependencies, wanted.devDependencies, wanted.optionalDependencies];
    for (const [name, version] of all.flatMap((group) => Object.entries(group))) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
      expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
    }
  });

  test('are locked by what is in them, wherever they are fetched from', () => {
    for (const [path, { integrity, resolved }] of locked) {
      expect(integrity, path).toMatch(/^sha512-/);
      expect(resolved, path).toBeUndefined();
    }
  });

  test('are as many as the README says', () => {
    const production = locked.filter(([, { dev, devOptional, optional }]) => !dev && !devOptional && !optional);
    const direct = Object.keys(wanted.dependencies).length;
    expect(readFileSync('README.md', 'utf8').replace(/\s+/g, ' ')).toContain(
      `${String(direct)} packages that a build needs, ${String(production.length)} with all that these need`,
    );
  });
});
