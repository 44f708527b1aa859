import { defineMiddleware } from 'astro:middleware';
import { trimPolicy } from './build/trim-policy.ts';

export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(trimPolicy(await response.text()), response);
});
