import { error, redirect } from '@sveltejs/kit';
import { formatIndicator } from '@kycuong/rules/detection/indicator-text';
import { versionAt } from '#lib/addresses.ts';
import { findIndicator } from '#lib/detection/find-indicator.ts';
import { ask } from '#lib/server/ask.ts';
import { indicatorActions } from '#lib/server/detection/indicator-actions.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
  const { view } = await parent();
  const placed = findIndicator(view.catalogue, params.indicator);
  if (!placed) error(404, m.indicator_missing());
  if (!view.may.edit) redirect(303, versionAt(params.slug, view.head.version, `chi-bao/${params.indicator}`));
  const at = { slug: params.slug, version: Number(params.version) };
  const [problems, trial] = await Promise.all([
    ask(locals.api.catalogue.lint(at)),
    ask(locals.api.detection.trial({ ...at, indicator: params.indicator })),
  ]);
  return {
    placed,
    yaml: formatIndicator(placed.indicator),
    base: JSON.stringify(placed.indicator),
    problems,
    trial,
  };
};

export const actions: Actions = indicatorActions;
