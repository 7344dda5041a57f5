import { ask } from '#lib/server/ask.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const before = Number(url.searchParams.get('truoc')) || undefined;
  return { list: await ask(locals.api.organisation.changes({ before })) };
};
