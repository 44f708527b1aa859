import type { Report } from '../model/load.ts';
import { getSite } from '../model/site.ts';
import type { SharedPicture } from '../pictures/frame.ts';
import { drawPictures, pictureKey, type PictureKind, type ReportPictures } from '../pictures/og.ts';

const drawn = new WeakMap<Report, ReportPictures>();

/** All Open Graph pictures of a report as SVG; drawn once a report. */
export function picturesOf(report: Report): ReportPictures {
  const known = drawn.get(report) ?? drawPictures(report, getSite().config.name);
  drawn.set(report, known);
  return known;
}

/** Null where the report has no pictures, or none of this. */
export function findPicture(report: Report, kind: PictureKind, id: string): SharedPicture | null {
  return picturesOf(report).pictures.get(pictureKey(kind, id)) ?? null;
}
