import { results } from '#lib/server/results.ts';
import { orNotFound } from '#lib/server/or-not-found.ts';
import { addressOf, resultsQuery } from '#lib/server/results-query.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url }) => {
  const filter = resultsQuery(params.province, url.searchParams);
  return { ...(await orNotFound(results.list(filter))), filter, query: addressOf(filter) };
};
