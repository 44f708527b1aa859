import { viewCommitments } from '../model/commitment-pages.ts';
import { viewIndicators } from '../model/indicator-view.ts';
import type { Report } from '../model/load.ts';
import { drawCommitment } from './commitment-picture.ts';
import { drawPage, drawReport } from './extent-picture.ts';
import { showable, type SharedPicture } from './frame.ts';
import { drawIndicator } from './indicator-picture.ts';

/** What there are pictures of; of `sections` also chapters, by eId, and the report as a whole as {@link WHOLE}. */
export type PictureKind = 'commitments' | 'indicators' | 'sections';

/** The id of the picture of the report as a whole, among those of its sections. */
export const WHOLE = 'report';

/** A report's pictures by kind and id. */
export interface ReportPictures {
  pictures: ReadonlyMap<string, SharedPicture>;
  /** Every character that they hold, each once. */
  characters: string;
}

/** The key of a picture in {@link ReportPictures}, which is its path below the report's pictures too. */
export function pictureKey(kind: PictureKind, id: string): string {
  return `${kind}/${id}`;
}

/**
 * The Open Graph pictures of a report: one for each checkable commitment, each indicator, each chapter and section, and
 * the report; none where `report.yml` has `pictures: false`.
 *
 * @param site the site's name
 */
export function drawPictures(
  report: Pick<Report, 'name' | 'document' | 'pages'> & { config: Pick<Report['config'], 'pictures'> },
  site: string,
): ReportPictures {
  if (!report.config.pictures) return { pictures: new Map(), characters: '' };
  const { document, pages } = report;
  const name = showable(site);
  const pictures = new Map([
    [pictureKey('sections', WHOLE), drawReport(report, name)],
    ...pages.map(
      (page) => [pictureKey('sections', (page.section ?? page.chapter).eId), drawPage(report, page, name)] as const,
    ),
    ...[...viewIndicators(document)].map(
      ([id, view]) => [pictureKey('indicators', id), drawIndicator(report, view, name)] as const,
    ),
    ...[...viewCommitments(document)].map(
      ([id, view]) => [pictureKey('commitments', id), drawCommitment(report, view, name)] as const,
    ),
  ]);
  const characters = [...new Set([...pictures.values()].flatMap(({ svg }) => Array.from(svg)))].sort().join('');
  return { pictures, characters };
}
