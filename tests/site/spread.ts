/** Folders whose pages are many and made alike. */
const MANY = /\/(indicators|commitments|charts|places|topics)\/[^/]+\/index\.html$/;

/** Some paths of pages: all of those that are few, and of each kind of which there are many so many, from all over. */
export function spreadPages(files: readonly string[], most: number): string[] {
  const kinds = Map.groupBy(files, (file) => MANY.exec(file)?.[1] ?? '');
  return [...kinds].flatMap(([kind, all]) =>
    kind === '' || all.length <= most
      ? all
      : Array.from({ length: most }, (_, i) => all[Math.round((i * (all.length - 1)) / (most - 1))] ?? ''),
  );
}
