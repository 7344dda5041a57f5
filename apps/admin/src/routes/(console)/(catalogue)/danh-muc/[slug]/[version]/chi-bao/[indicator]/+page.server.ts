import { error } from '@sveltejs/kit';
import { findIndicator } from '#lib/detection/find-indicator.ts';
import { ask } from '#lib/server/ask.ts';
import * as m from '#lib/paraglide/messages.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
  const { view } = await parent();
  const placed = findIndicator(view.catalogue, params.indicator);
  if (!placed) error(404, m.indicator_missing());
  const item = await ask(
    locals.api.catalogue.behaviour({
      slug: params.slug,
      version: Number(params.version),
      ordinal: placed.behaviour.ordinal,
    }),
  );
  return { placed, families: item.families };
};
