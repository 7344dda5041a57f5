import { redirect } from '@sveltejs/kit';
import { ask } from '#lib/server/ask.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { me } = await parent();
  if (!me.permissions.includes('access.people')) redirect(303, '/truy-cap/toi');
  return { people: await ask(locals.api.access.people()) };
};
