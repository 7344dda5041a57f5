import { results } from '#lib/server/results.ts';
import { orNotFound } from '#lib/server/or-not-found.ts';
import { wholeNumber } from '#lib/server/whole-number.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params: { province }, url }) => {
  const from = wholeNumber(url.searchParams.get('tu') ?? '0');
  return Response.json(await orNotFound(results.leaves({ province, from })));
};
