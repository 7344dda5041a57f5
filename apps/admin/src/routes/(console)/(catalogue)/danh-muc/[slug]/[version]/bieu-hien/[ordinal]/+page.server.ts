import { ask } from '#lib/server/ask.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  item: await ask(
    locals.api.catalogue.behaviour({
      slug: params.slug,
      version: Number(params.version),
      ordinal: Number(params.ordinal) || 0,
    }),
  ),
});
