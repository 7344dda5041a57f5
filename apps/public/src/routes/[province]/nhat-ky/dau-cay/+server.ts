import { results } from '#lib/server/results.ts';
import { orNotFound } from '#lib/server/or-not-found.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params }) =>
  new Response(await orNotFound(results.checkpoint(params)), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
