import { results } from '#lib/server/results.ts';
import { orNotFound } from '#lib/server/or-not-found.ts';
import { wholeNumber } from '#lib/server/whole-number.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params: { province }, url }) => {
  const older = wholeNumber(url.searchParams.get('cu'));
  const newer = url.searchParams.get('moi');
  const size = newer === null ? undefined : wholeNumber(newer);
  return Response.json(await orNotFound(results.consistency({ province, older, size })));
};
