import type { APIRoute } from 'astro';
import { getSite } from '../../model/site.ts';
import { getSearchIndex } from '../../search/index-files.ts';
import { describeCharacters } from '../../search/manifest.ts';

export const GET: APIRoute = async () => Response.json(describeCharacters(await getSearchIndex(getSite())));
