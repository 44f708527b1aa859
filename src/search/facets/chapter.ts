import type { Facet } from './facet.ts';

/** A chapter is told with its report, since ordinals repeat. */
export const chapter = {
  name: 'chapter',
  label: '章',
  valuesOf: ({ report, match }) => [`${report.slug}/${match.record.chapter}`],
  labelOf: (value, _manifest, matches) => {
    const [slug = '', id = ''] = value.split('/');
    const report = matches.find((found) => found.report.slug === slug)?.report;
    return report?.chapters.find((one) => one.id === id)?.label ?? id;
  },
  order: 'reading',
  folded: false,
} as const satisfies Facet;
