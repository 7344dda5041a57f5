import { error } from '@sveltejs/kit';
import { findIndicator } from '#lib/detection/find-indicator.ts';
import { ask } from '#lib/server/ask.ts';
import { shippedCasesOf } from '#lib/server/detection/shipped-cases.ts';
import * as m from '#lib/paraglide/messages.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
  const { view } = await parent();
  const placed = findIndicator(view.catalogue, params.indicator);
  if (!placed) error(404, m.indicator_missing());
  const { slug } = params;
  const { ordinal } = placed.behaviour;
  const [item, counts] = await Promise.all([
    ask(locals.api.catalogue.behaviour({ slug, version: Number(params.version), ordinal })),
    ask(locals.api.detection.signalCounts({ slug, indicator: params.indicator })),
  ]);
  return { placed, families: item.families, counts, cases: shippedCasesOf(params.indicator) };
};
