import type { Cited, CitedReport } from '../../export/cite.ts';
import type { Report } from '../../model/load.ts';
import { isCheckable, titleOf } from '../../model/commitment-pages.ts';
import { readEnvironment } from '../../model/environment.ts';
import { getSite } from '../../model/site.ts';
import type { PictureKind } from '../../pictures/og.ts';
import type { Commitment, Indicator } from '../../schema/facts.ts';
import { commitmentAddress, indicatorAddress, ogAddress, qrAddress } from '../addresses.ts';
import { href } from '../href.ts';
import { elementLabel } from '../labels.ts';

/** Something to share, as its page tells the menu. Addresses are full ones where the site's origin is known. */
export interface Shareable extends Pick<Cited, 'id' | 'label' | 'quote'> {
  report: CitedReport;
  url: string;
  /** A picture to save, and its QR code, where there are any. */
  picture: string | null;
  qr: string | null;
}

/** The same on pages with many things to share, which leave what is said of the report to {@link ReportSharing}. */
export interface ShareableOfReport extends Omit<Shareable, 'report'> {
  /** Where the {@link ReportSharing} is. */
  sharing: string;
}

/** What the menu on the pages of a report's text needs to know; `{id}` stands for an element's id. */
export interface ReportSharing {
  report: CitedReport;
  /** Where the report's pages stand. */
  root: string;
  /** Commitments with a page of their own. */
  commitments: string[];
  /** Headings by the eId of their chapter or section. */
  headings: Record<string, string>;
  addresses: { commitment: string; qr: string | null; commitmentPicture: string | null; headingPicture: string | null };
}

const { site } = readEnvironment(process.env);

/** With the site's origin in front where it is known. */
export function fullAddress(path: string): string {
  return site === null ? path : new URL(path, site).href;
}

export function citedReport({ slug, name, document }: Pick<Report, 'slug' | 'name' | 'document'>): CitedReport {
  const { place, placeLevel, year, date, meeting } = document;
  return { slug, name, place, placeLevel, year, date, meeting, site: getSite().config.name };
}

/** The address of a report's {@link ReportSharing}. */
export function sharingAddress(slug: string): string {
  return href(`/${slug}/share.json`);
}

/** The address of an element's QR code; null where the site's origin is not known, so that there is none. */
export function qrOf(slug: string, id: string): string | null {
  return site === null ? null : qrAddress(slug, id);
}

/** The address of a picture to save; none without the site's origin, which every picture names. */
export function pictureOf({ slug, config }: Report, kind: PictureKind, id: string): string | null {
  return site !== null && config.pictures ? ogAddress(slug, kind, id) : null;
}

export function shareReport(report: Report): ReportSharing {
  const { slug, document, pages } = report;
  return {
    report: citedReport(report),
    root: fullAddress(href(`/${slug}/`)),
    commitments: document.commitments.filter(isCheckable).map(({ id }) => id),
    headings: Object.fromEntries(pages.map(({ chapter, section, label }) => [(section ?? chapter).eId, label])),
    addresses: {
      commitment: fullAddress(commitmentAddress(slug, '{id}')),
      qr: qrOf(slug, '{id}'),
      commitmentPicture: pictureOf(report, 'commitments', '{id}'),
      headingPicture: pictureOf(report, 'sections', '{id}'),
    },
  };
}

export function shareCommitment(report: Report, commitment: Commitment): Shareable {
  const { id } = commitment;
  return {
    ...{ report: citedReport(report), id, label: elementLabel(id), quote: titleOf(commitment) },
    url: fullAddress(commitmentAddress(report.slug, id)),
    picture: pictureOf(report, 'commitments', id),
    qr: qrOf(report.slug, id),
  };
}

export function shareIndicator(report: Report, { id, label }: Pick<Indicator, 'id' | 'label'>): Shareable {
  return {
    // What the page says of an indicator are its own words, not the report's.
    ...{ report: citedReport(report), id, label: `指标“${label}”`, quote: null },
    url: fullAddress(indicatorAddress(report.slug, id)),
    picture: pictureOf(report, 'indicators', id),
    qr: qrOf(report.slug, id),
  };
}
