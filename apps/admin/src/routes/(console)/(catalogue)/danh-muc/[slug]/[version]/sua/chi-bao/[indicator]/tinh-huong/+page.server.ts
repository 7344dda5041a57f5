import { error, fail, redirect } from '@sveltejs/kit';
import { versionAt } from '#lib/addresses.ts';
import { findIndicator } from '#lib/detection/find-indicator.ts';
import { problemLine } from '#lib/detection/problem-line.ts';
import { ask, attempt } from '#lib/server/ask.ts';
import { casesToBegin } from '#lib/server/detection/indicator-cases.ts';
import { words } from '#lib/server/read-form.ts';
import { refusalForm } from '#lib/server/refusal-form.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

const at = ({ slug, version, indicator }: { slug: string; version: string; indicator: string }) => ({
  slug,
  version: Number(version),
  indicator,
});

export const load: PageServerLoad = async ({ locals, params, parent }) => {
  const { view } = await parent();
  const placed = findIndicator(view.catalogue, params.indicator);
  if (!placed) error(404, m.indicator_missing());
  if (!view.may.try) error(403, m.no_permission_title());
  const written = await ask(locals.api.detection.cases(at(params)));
  return { placed, written, text: written?.body ?? casesToBegin(placed.indicator, view.catalogue.province) };
};

const shownErrors = 10;

export const actions: Actions = {
  check: async ({ request, params, locals }) => {
    const form = await request.formData();
    const typed = { text: words(form, 'text'), seen: Number(words(form, 'seen')) };
    const checked = await attempt(locals.api.detection.checkCases({ ...at(params), text: typed.text }));
    if (!checked.ok) return refusalForm(checked.explanation, { ...typed, check: null }, '');
    const { problems } = checked.answer;
    if (problems.length === 0) return { ...typed, check: checked.answer, errors: [] };
    const errors = problems
      .slice(0, shownErrors)
      .map((problem) => ({ field: 'text', text: problemLine(problem) }));
    return fail(422, { ...typed, check: null, errors });
  },
  save: async ({ request, params, locals }) => {
    const form = await request.formData();
    const typed = { text: words(form, 'text'), seen: Number(words(form, 'seen')) };
    const saved = await attempt(locals.api.detection.saveCases({ ...at(params), ...typed }));
    if (!saved.ok) return refusalForm(saved.explanation, { ...typed, check: null }, '');
    return redirect(303, versionAt(params.slug, Number(params.version), `chi-bao/${params.indicator}`));
  },
};
