import { containerPath, splitEId } from '../parse/eid.ts';
import type { PictureKind } from '../pictures/og.ts';
import { href } from './href.ts';

/** Where an element of a report's text stands: its reading page, and its place on it. */
export function textAddress(slug: string, eId: string): string {
  const { container, inside } = splitEId(eId);
  return href(`/${slug}/${containerPath(container)}`) + (inside === '' ? '' : `#${inside}`);
}

export function indicatorAddress(slug: string, id: string): string {
  return href(`/${slug}/indicators/${id}/`);
}

export function placeAddress(slug: string, id: string): string {
  return href(`/${slug}/places/${id}/`);
}

export function topicAddress(slug: string, id: string): string {
  return href(`/${slug}/topics/${id}/`);
}

export function commitmentAddress(slug: string, id: string): string {
  return href(`/${slug}/commitments/${id}/`);
}

/** The place of a term on the page of all terms. */
export function termAddress(slug: string, id: string): string {
  return `${href(`/${slug}/terms/`)}#${id}`;
}

/** The QR code of a page or of an element; there is one only where the site's origin is known. */
export function qrAddress(slug: string, id: string): string {
  return href(`/${slug}/qr/${id}.svg`);
}

/** The Open Graph picture of a commitment, an indicator, or a chapter or section. */
export function ogAddress(slug: string, kind: PictureKind, id: string): string {
  return href(`/${slug}/og/${kind}/${id}.png`);
}
