import { error } from '@sveltejs/kit';
import type { CivilDay } from '@kycuong/rules/civil-day';
import { versionAt } from '#lib/addresses.ts';
import { ask, attempt } from '#lib/server/ask.ts';
import { dayOrNull, words } from '#lib/server/read-form.ts';
import { readSpan } from '#lib/server/detection/read-trial-form.ts';
import { refusalForm } from '#lib/server/refusal-form.ts';
import * as m from '#lib/paraglide/messages.js';
import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

const at = (params: { slug: string; version: string }) => ({
  slug: params.slug,
  version: Number(params.version),
});

export const load: PageServerLoad = async ({ locals, params, parent }) => {
  const { view } = await parent();
  if (!view.may.try) error(403, m.no_permission_title());
  const [readiness, trial] = await Promise.all([
    ask(locals.api.detection.readiness(at(params))),
    ask(locals.api.detection.trial({ ...at(params), indicator: null })),
  ]);
  return { readiness, trial };
};

export const actions: Actions = {
  trial: async ({ request, params, locals }) => {
    const form = await request.formData();
    const span = readSpan(form);
    const clean = {
      from: (dayOrNull(form, 'clean.from') ?? '') as CivilDay,
      to: (dayOrNull(form, 'clean.to') ?? '') as CivilDay,
    };
    const named = clean.from !== '' || clean.to !== '';
    const asked = { ...at(params), indicator: null, span, clean: named ? clean : null, unsaved: null };
    const started = await attempt(locals.api.detection.startTrial(asked));
    if (!started.ok) return refusalForm(started.explanation, { span, clean, accepting: null }, '');
    return redirect(303, versionAt(params.slug, Number(params.version), 'chay-thu'));
  },
  cancelTrial: async ({ params, locals }) => {
    await attempt(locals.api.detection.cancelTrial({ ...at(params), indicator: null }));
    redirect(303, versionAt(params.slug, Number(params.version), 'chay-thu'));
  },
  showTrial: ({ params }) => redirect(303, versionAt(params.slug, Number(params.version), 'chay-thu')),
  accept: async ({ request, params, locals }) => {
    const form = await request.formData();
    const accepting = { key: words(form, 'key'), reason: words(form, 'reason') };
    const accepted = await attempt(
      locals.api.detection.accept({
        ...at(params),
        ...accepting,
        contentHash: words(form, 'contentHash'),
      }),
    );
    if (!accepted.ok) return refusalForm(accepted.explanation, { span: null, clean: null, accepting }, '');
    return redirect(303, versionAt(params.slug, Number(params.version), 'chay-thu'));
  },
};
