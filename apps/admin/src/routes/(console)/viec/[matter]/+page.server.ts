import { ask } from '#lib/server/ask.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  view: await ask(locals.api.work.matter({ matter: params.matter.slice(0, 120) })),
});
