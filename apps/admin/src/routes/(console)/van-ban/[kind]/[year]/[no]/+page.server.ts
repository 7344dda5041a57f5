import { ask } from '#lib/server/ask.ts';
import { kindOf } from '#lib/server/document/kind-of.ts';
import { keyOf } from '#lib/server/key-of.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const key = { kind: kindOf(params.kind), ...keyOf(params) };
  return { document: await ask(locals.api.document.document(key)), isNew: url.searchParams.has('moi') };
};
