import { results } from '#lib/server/results.ts';
import { orNotFound } from '#lib/server/or-not-found.ts';
import { wholeNumber } from '#lib/server/whole-number.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { province }, url }) => {
  const word = url.searchParams.get('truoc');
  return orNotFound(results.log({ province, before: word === null ? null : wholeNumber(word) }));
};
