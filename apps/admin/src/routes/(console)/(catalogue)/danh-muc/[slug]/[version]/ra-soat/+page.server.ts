import { redirect } from '@sveltejs/kit';
import type { CivilDay } from '@kycuong/rules/civil-day';
import { versionAt } from '#lib/addresses.ts';
import { ask, attempt } from '#lib/server/ask.ts';
import { dayOrNull, words } from '#lib/server/read-form.ts';
import { refusalForm } from '#lib/server/refusal-form.ts';
import type { Actions, PageServerLoad } from './$types';

const at = (params: { slug: string; version: string }) => ({
  slug: params.slug,
  version: Number(params.version),
});

export const load: PageServerLoad = async ({ locals, params, parent }) => {
  const { view } = await parent();
  const [diff, problems, history, readiness] = await Promise.all([
    ask(locals.api.catalogue.diff(at(params))),
    ask(locals.api.catalogue.lint(at(params))),
    ask(locals.api.catalogue.history(at(params))),
    view.may.try ? ask(locals.api.detection.readiness(at(params))) : null,
  ]);
  return {
    diff,
    problems,
    readiness,
    submitted: history.find((entry) => entry.kind === 'submitted') ?? null,
  };
};

export const actions: Actions = {
  approve: async ({ request, params, locals }) => {
    const form = await request.formData();
    const effectiveFrom = dayOrNull(form, 'effectiveFrom') ?? '';
    const done = await attempt(
      locals.api.catalogue.approve({
        ...at(params),
        contentHash: words(form, 'contentHash'),
        effectiveFrom: effectiveFrom as CivilDay,
      }),
    );
    if (!done.ok) return refusalForm(done.explanation, { effectiveFrom }, '');
    redirect(303, `${versionAt(params.slug, Number(params.version), 'ra-soat')}?da-duyet=1`);
  },
  sendBack: async ({ request, params, locals }) => {
    const reason = words(await request.formData(), 'reason');
    const done = await attempt(locals.api.catalogue.sendBack({ ...at(params), reason }));
    if (!done.ok) return refusalForm(done.explanation, { reason }, '');
    redirect(303, '/');
  },
};
