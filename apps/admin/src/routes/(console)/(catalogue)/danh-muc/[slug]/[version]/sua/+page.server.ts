import { redirect } from '@sveltejs/kit';
import { versionAt } from '#lib/addresses.ts';
import { ask, attempt } from '#lib/server/ask.ts';
import { words } from '#lib/server/read-form.ts';
import { refusalForm } from '#lib/server/refusal-form.ts';
import type { Actions, PageServerLoad } from './$types';

const at = (params: { slug: string; version: string }) => ({
  slug: params.slug,
  version: Number(params.version),
});

export const load: PageServerLoad = async ({ locals, params, parent }) => {
  const { view } = await parent();
  return {
    problems: await ask(locals.api.catalogue.lint(at(params))),
    readiness: view.may.try ? await ask(locals.api.detection.readiness(at(params))) : null,
  };
};

export const actions: Actions = {
  submit: async ({ request, params, locals }) => {
    const contentHash = words(await request.formData(), 'contentHash');
    const done = await attempt(locals.api.catalogue.submit({ ...at(params), contentHash }));
    if (!done.ok) return refusalForm(done.explanation, {});
    redirect(303, versionAt(params.slug, Number(params.version), 'ra-soat'));
  },
  withdraw: async ({ request, params, locals }) => {
    const reason = words(await request.formData(), 'reason');
    const done = await attempt(locals.api.catalogue.withdraw({ ...at(params), reason }));
    if (!done.ok) return refusalForm(done.explanation, { reason }, '');
    redirect(303, '/danh-muc');
  },
};
