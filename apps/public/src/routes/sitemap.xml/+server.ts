import { catalogue } from '#lib/server/catalogue.ts';
import { sitemap } from '#lib/server/sitemap.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ url }) =>
  new Response(sitemap(url.origin, await catalogue.addresses()), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
