import { results } from '#lib/server/results.ts';
import { orNotFound } from '#lib/server/or-not-found.ts';
import type { RequestHandler } from './$types';

/** The bytes that open a commitment go when the record goes, so no cache may outlive it with them. */
export const GET: RequestHandler = async ({ params }) =>
  Response.json(await orNotFound(results.proof(params)), {
    headers: { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' },
  });
