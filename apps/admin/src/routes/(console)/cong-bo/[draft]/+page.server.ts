import { ask } from '#lib/server/ask.ts';
import { draftActions, draftNoOf } from '#lib/server/publication/draft-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => ({
  view: await ask(locals.api.publication.draft({ draftNo: draftNoOf({ params }) })),
  bases: await ask(locals.api.publication.namingBases()),
  saved: url.searchParams.has('da-luu'),
});

export const actions: Actions = draftActions;
