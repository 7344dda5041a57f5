import { ledgerCommandNames } from '@kycuong/rules/head-liability';
import { error, redirect } from '@sveltejs/kit';
import { entryAt } from '#lib/head/addresses.ts';
import { ask, attempt } from '#lib/server/ask.ts';
import { readStep, typedIn } from '#lib/server/case/read-step.ts';
import { refusedStep } from '#lib/server/case/refused-step.ts';
import { ledgerForm, ledgerSteps } from '#lib/server/head/ledger-forms.ts';
import { keyOf } from '#lib/server/key-of.ts';
import { words } from '#lib/server/read-form.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const view = await ask(locals.api.headLiability.entry(keyOf(params)));
  const steps = ledgerSteps(view);
  const step = steps.find((name) => name === url.searchParams.get('buoc')) ?? steps[0];
  return {
    key: keyOf(params),
    view,
    steps,
    form: step ? ledgerForm(view, step) : null,
    doneStep: ledgerCommandNames.find((name) => name === url.searchParams.get('da-lam')) ?? null,
  };
};

export const actions: Actions = {
  step: async ({ locals, params, request }) => {
    const key = keyOf(params);
    const sent = await request.formData();
    const name = ledgerCommandNames.find((known) => known === words(sent, 'command'));
    if (!name) error(400, m.error_no_page());
    const view = await ask(locals.api.headLiability.entry(key));
    const command = readStep(sent, ledgerForm(view, name));
    const revision = Number(words(sent, 'revision'));
    type Act = Parameters<typeof locals.api.headLiability.act>[0];
    const taken = await attempt(locals.api.headLiability.act({ ...key, revision, command } as Act));
    if (!taken.ok) return refusedStep(taken.explanation, name, typedIn(sent));
    redirect(303, `${entryAt(key)}?da-lam=${name}`);
  },
};
