import { error } from '@sveltejs/kit';
import { findIndicator } from '#lib/detection/find-indicator.ts';
import { ask } from '#lib/server/ask.ts';
import { shippedCasesOf, writtenCasesOf } from '#lib/server/detection/indicator-cases.ts';
import * as m from '#lib/paraglide/messages.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
  const { view } = await parent();
  const placed = findIndicator(view.catalogue, params.indicator);
  if (!placed) error(404, m.indicator_missing());
  const { slug } = params;
  const { ordinal } = placed.behaviour;
  const [item, counts, written] = await Promise.all([
    ask(locals.api.catalogue.behaviour({ slug, version: Number(params.version), ordinal })),
    ask(locals.api.detection.signalCounts({ slug, indicator: params.indicator })),
    ask(locals.api.detection.cases({ slug, version: Number(params.version), indicator: params.indicator })),
  ]);
  const cases = written
    ? writtenCasesOf(written.body, params.indicator, view.catalogue)
    : shippedCasesOf(params.indicator);
  return { placed, families: item.families, counts, cases, ownCases: written !== null };
};
