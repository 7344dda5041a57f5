import { json } from '@sveltejs/kit';
import { ask } from '#lib/server/ask.ts';
import type { RequestHandler } from './$types';

/** How far the newest trial is, for a page that waits for it. */
export const GET: RequestHandler = async ({ locals, params, url }) =>
  json(
    await ask(
      locals.api.detection.trial({
        slug: params.slug,
        version: Number(params.version),
        indicator: url.searchParams.get('chi-bao'),
      }),
    ),
    { headers: { 'cache-control': 'no-store' } },
  );
