import { containerPath, splitEId } from '../parse/eid.ts';
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
