import { ask } from '#lib/server/ask.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  history: await ask(locals.api.catalogue.history({ slug: params.slug, version: Number(params.version) })),
});
