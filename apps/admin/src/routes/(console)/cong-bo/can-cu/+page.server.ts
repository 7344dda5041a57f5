import { ask } from '#lib/server/ask.ts';
import { basisActions } from '#lib/server/publication/basis-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => ({
  bases: await ask(locals.api.publication.namingBases()),
  saved: url.searchParams.has('da-luu'),
});

export const actions: Actions = basisActions;
