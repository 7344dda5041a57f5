import { redirect } from '@sveltejs/kit';
import { unitOptions } from '#lib/organisation/unit-options.ts';
import { ask, attempt } from '#lib/server/ask.ts';
import { typedIn } from '#lib/server/case/read-step.ts';
import { refusedInput } from '#lib/server/case/refused-step.ts';
import { words } from '#lib/server/read-form.ts';
import { openForm } from '#lib/server/work/review-forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent }) => {
  const [{ me }, list, units] = await Promise.all([
    parent(),
    ask(locals.api.work.review.list()),
    ask(locals.api.organisation.units({})),
  ]);
  const heads = me.acting?.roles.includes('head') === true && list.basis !== null;
  return { list, form: heads ? openForm(unitOptions(units.rows, '', true)) : null };
};

export const actions: Actions = {
  open: async ({ locals, request }) => {
    const sent = await request.formData();
    const opened = await attempt(locals.api.work.review.open({ unit: words(sent, 'open.unit') }));
    if (!opened.ok) return refusedInput(opened.explanation, 'open', typedIn(sent));
    redirect(303, `/ra-soat/${opened.answer.no}`);
  },
};
