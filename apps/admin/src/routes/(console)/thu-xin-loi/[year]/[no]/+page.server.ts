import { apologyCommandNames } from '@kycuong/rules/apology-letter';
import { error, redirect } from '@sveltejs/kit';
import { letterAt } from '#lib/outcome/addresses.ts';
import { ask, attempt } from '#lib/server/ask.ts';
import { readStep, typedIn } from '#lib/server/case/read-step.ts';
import { refusedStep } from '#lib/server/case/refused-step.ts';
import { keyOf } from '#lib/server/key-of.ts';
import { letterForm } from '#lib/server/outcome/letter-forms.ts';
import { words } from '#lib/server/read-form.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

/** The next step first, and the correction of what was written after it. */
const order = ['sign', 'deliver', 'write', 'except'];

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const view = await ask(locals.api.apology.letter(keyOf(params)));
  const steps = view.allowed.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
  const step = steps.find((name) => name === url.searchParams.get('buoc')) ?? steps[0];
  return {
    key: keyOf(params),
    view,
    steps,
    form: step ? letterForm(view, step) : null,
    doneStep: apologyCommandNames.find((name) => name === url.searchParams.get('da-lam')) ?? null,
  };
};

export const actions: Actions = {
  step: async ({ locals, params, request }) => {
    const key = keyOf(params);
    const sent = await request.formData();
    const name = apologyCommandNames.find((known) => known === words(sent, 'command'));
    if (!name) error(400, m.error_no_page());
    const view = await ask(locals.api.apology.letter(key));
    const command = readStep(sent, letterForm(view, name));
    const revision = Number(words(sent, 'revision'));
    type Act = Parameters<typeof locals.api.apology.act>[0];
    const taken = await attempt(locals.api.apology.act({ ...key, revision, command } as Act));
    if (!taken.ok) return refusedStep(taken.explanation, name, typedIn(sent));
    redirect(303, `${letterAt(key)}?da-lam=${name}`);
  },
};
