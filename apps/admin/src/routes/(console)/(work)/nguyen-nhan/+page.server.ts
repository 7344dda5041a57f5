import { fail, redirect } from '@sveltejs/kit';
import { ask, attempt } from '#lib/server/ask.ts';
import { readStep, typedIn } from '#lib/server/case/read-step.ts';
import { refusedInput } from '#lib/server/case/refused-step.ts';
import { words } from '#lib/server/read-form.ts';
import { exclusionForm } from '#lib/server/work/exclusion-forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { me } = await parent();
  return {
    list: await ask(locals.api.work.exclusions()),
    form: me.permissions.includes('work.write') ? exclusionForm() : null,
  };
};

export const actions: Actions = {
  ask: async ({ locals, request }) => {
    const sent = await request.formData();
    const { do: _, ...input } = readStep(sent, exclusionForm()) as { do: string };
    type Ask = Parameters<typeof locals.api.work.askExclusion>[0];
    const done = await attempt(locals.api.work.askExclusion(input as unknown as Ask));
    if (!done.ok) return refusedInput(done.explanation, 'ask', typedIn(sent));
    redirect(303, '/nguyen-nhan');
  },
  decide: async ({ locals, request }) => {
    const sent = await request.formData();
    const no = Number(words(sent, 'no'));
    const decision = words(sent, 'decision') as 'approved';
    const done = await attempt(
      locals.api.work.decideExclusion({ no, decision, reason: words(sent, `reason-${no}`) }),
    );
    if (done.ok) redirect(303, '/nguyen-nhan');
    const refused = refusedInput(done.explanation, `decide-${no}`, typedIn(sent));
    const errors = refused.data.errors.map(({ text }) => ({ field: `reason-${no}`, text }));
    return fail(refused.status, { ...refused.data, errors });
  },
};
