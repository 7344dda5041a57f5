import { ask } from '#lib/server/ask.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const mine = url.searchParams.get('cua') === 'toi';
  return { mine, late: await ask(locals.api.case.late({ mine })) };
};
