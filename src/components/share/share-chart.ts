import { href } from '../href.ts';
import { findChart } from '../report-charts.ts';
import { fullAddress, qrOf, sharingAddress, type ShareableOfReport } from './shareable.ts';

/**
 * A chart to share, at the page of its own.
 *
 * @param name as its files are called: `growth`
 */
export function shareChart(slug: string, name: string): ShareableOfReport {
  const { chart } = findChart({ slug, name });
  return {
    ...{ sharing: sharingAddress(slug), id: `charts/${name}`, label: `图“${chart.title}”`, quote: null },
    url: fullAddress(href(`/${slug}/charts/${name}/`)),
    picture: href(`/${slug}/charts/${name}.png`),
    qr: qrOf(slug, `charts/${name}`),
  };
}
