import { ask } from '#lib/server/ask.ts';
import { listActions } from '#lib/server/publication/list-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { me } = await parent();
  if (!me.permissions.includes('publication.read')) return { lists: null, requests: [] };
  const [lists, requests] = await Promise.all([
    ask(locals.api.publication.drafts()),
    ask(locals.api.publication.requests()),
  ]);
  return { lists, requests };
};

export const actions: Actions = listActions;
