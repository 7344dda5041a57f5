import { ask } from '#lib/server/ask.ts';
import { upload } from '#lib/server/import/upload-action.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, parent }) => {
  const { me } = await parent();
  if (!me.permissions.includes('import.files')) return { history: null };
  const before = new Date(url.searchParams.get('truoc') ?? '');
  return {
    history: await ask(locals.api.import.list({ before: Number.isNaN(before.getTime()) ? null : before })),
  };
};

export const actions: Actions = { upload };
