import type { APIRoute } from 'astro';
import { getSite } from '../../model/site.ts';
import { listSuggestions } from '../../search/suggestions.ts';

export const GET: APIRoute = () => Response.json(listSuggestions(getSite()));
