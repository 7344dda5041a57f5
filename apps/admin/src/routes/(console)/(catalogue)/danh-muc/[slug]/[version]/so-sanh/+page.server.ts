import { ask } from '#lib/server/ask.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  diff: await ask(locals.api.catalogue.diff({ slug: params.slug, version: Number(params.version) })),
});
