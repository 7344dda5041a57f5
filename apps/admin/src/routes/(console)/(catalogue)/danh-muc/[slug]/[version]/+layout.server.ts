import { error } from '@sveltejs/kit';
import { ask } from '#lib/server/ask.ts';
import * as m from '#lib/paraglide/messages.js';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, params }) => {
  const version = Number(params.version);
  if (!Number.isInteger(version) || version < 1) error(404, m.error_no_page());
  return { view: await ask(locals.api.catalogue.version({ slug: params.slug, version })) };
};
