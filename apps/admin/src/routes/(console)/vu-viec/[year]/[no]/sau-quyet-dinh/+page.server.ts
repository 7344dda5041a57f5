import { redirect } from '@sveltejs/kit';
import { afterDecisionAt, remedyAt } from '#lib/outcome/addresses.ts';
import { ask, attempt } from '#lib/server/ask.ts';
import { readStep, typedIn } from '#lib/server/case/read-step.ts';
import { refusedInput } from '#lib/server/case/refused-step.ts';
import { keyOf } from '#lib/server/key-of.ts';
import { executeForm, liftForm } from '#lib/server/outcome/measure-forms.ts';
import { planForm } from '#lib/server/outcome/remedy-forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
  const key = keyOf(params);
  const { me } = await parent();
  const measures = await ask(locals.api.measure.ofCase(key));
  const remedies = await ask(locals.api.remedy.ofCase(key));
  const mayAct = me.permissions.includes('outcome.act');
  const taken = remedies.rows.map(({ line }) => line);
  return {
    key,
    measures,
    remedies,
    execute: mayAct ? executeForm(measures) : null,
    lift: mayAct ? liftForm(measures) : null,
    plan: mayAct && measures.mayExecute && taken.length < 3 ? planForm(taken) : null,
    done: url.searchParams.has('da-ghi'),
  };
};

export const actions: Actions = {
  execute: async ({ locals, params, request }) => {
    const key = keyOf(params);
    const sent = await request.formData();
    const form = executeForm(await ask(locals.api.measure.ofCase(key)));
    if (!form) redirect(303, afterDecisionAt(key));
    type Execute = Parameters<typeof locals.api.measure.execute>[0];
    const { do: _, ...input } = readStep(sent, form) as { do: string };
    const done = await attempt(locals.api.measure.execute({ ...key, ...input } as Execute));
    if (!done.ok) return refusedInput(done.explanation, 'execute', typedIn(sent));
    redirect(303, `${afterDecisionAt(key)}?da-ghi`);
  },
  lift: async ({ locals, params, request }) => {
    const key = keyOf(params);
    const sent = await request.formData();
    const form = liftForm(await ask(locals.api.measure.ofCase(key)));
    if (!form) redirect(303, afterDecisionAt(key));
    type Lift = Parameters<typeof locals.api.measure.lift>[0];
    const { do: _, ...input } = readStep(sent, form) as { do: string };
    const done = await attempt(locals.api.measure.lift({ ...key, ...input } as Lift));
    if (!done.ok) return refusedInput(done.explanation, 'lift', typedIn(sent));
    redirect(303, `${afterDecisionAt(key)}?da-ghi`);
  },
  plan: async ({ locals, params, request }) => {
    const key = keyOf(params);
    const sent = await request.formData();
    type Plan = Parameters<typeof locals.api.remedy.plan>[0];
    const { do: _, ...plan } = readStep(sent, planForm([])) as { do: string };
    const planned = await attempt(locals.api.remedy.plan({ ...key, plan } as unknown as Plan));
    if (!planned.ok) return refusedInput(planned.explanation, 'plan', typedIn(sent), 'plan.');
    redirect(303, remedyAt(planned.answer));
  },
};
