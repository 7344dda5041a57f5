import { causeLabels } from '@kycuong/rules/case';
import { redirect } from '@sveltejs/kit';
import { caseAt } from '#lib/case/addresses.ts';
import { ask, attempt } from '#lib/server/ask.ts';
import { keyOf } from '#lib/server/key-of.ts';
import { refusalForm } from '#lib/server/refusal-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  key: keyOf(params),
  view: await ask(locals.api.case.causes(keyOf(params))),
});

export const actions: Actions = {
  save: async ({ locals, params, request }) => {
    const key = keyOf(params);
    const form = await request.formData();
    const sides = Object.keys(causeLabels) as (keyof typeof causeLabels)[];
    const typed = sides.flatMap((side) => form.getAll(side).map((code) => ({ side, code: String(code) })));
    type Causes = Parameters<typeof locals.api.case.setCauses>[0]['causes'];
    const saved = await attempt(locals.api.case.setCauses({ ...key, causes: typed as Causes }));
    if (!saved.ok) return refusalForm(saved.explanation, { typed }, '');
    redirect(303, `${caseAt(key)}/nguyen-nhan?da-luu`);
  },
};
