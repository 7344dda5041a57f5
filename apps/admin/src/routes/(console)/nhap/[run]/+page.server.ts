import { ask } from '#lib/server/ask.ts';
import { runActions } from '#lib/server/import/run-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  view: await ask(locals.api.import.view({ runId: params.run })),
});

export const actions: Actions = runActions;
