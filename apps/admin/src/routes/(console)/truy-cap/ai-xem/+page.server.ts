import { ask } from '#lib/server/ask.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const kind = url.searchParams.get('loai') === 'unit' ? ('unit' as const) : ('officer' as const);
  const id = (url.searchParams.get('ma') ?? '').trim().slice(0, 120);
  return { kind, id, seers: id ? await ask(locals.api.access.whoSees({ kind, id })) : null };
};
