import { type RemedyCommandName, remedyCommandNames, remedyLines } from '@kycuong/rules/remedy';
import { error, redirect } from '@sveltejs/kit';
import { remedyAt } from '#lib/outcome/addresses.ts';
import { ask, attempt } from '#lib/server/ask.ts';
import { readStep, typedIn } from '#lib/server/case/read-step.ts';
import { refusedInput, refusedStep } from '#lib/server/case/refused-step.ts';
import { keyOf } from '#lib/server/key-of.ts';
import { remedyForm, remedySteps } from '#lib/server/outcome/remedy-forms.ts';
import { words } from '#lib/server/read-form.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

const keyIn = (params: { year: string; no: string; line: string }) => {
  const line = remedyLines.find((one) => one === params.line);
  if (!line) error(404, m.error_no_page());
  return { ...keyOf(params), line };
};
const named = (typed: string | null): RemedyCommandName | undefined =>
  remedyCommandNames.find((name) => name === typed);

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const view = await ask(locals.api.remedy.remedy(keyIn(params)));
  const steps = remedySteps(view);
  const step = steps.find((name) => name === url.searchParams.get('buoc')) ?? steps[0];
  return {
    key: keyIn(params),
    view,
    steps,
    form: step ? remedyForm(view, step) : null,
    doneStep: named(url.searchParams.get('da-lam')) ?? null,
  };
};

export const actions: Actions = {
  step: async ({ locals, params, request }) => {
    const key = keyIn(params);
    const sent = await request.formData();
    const name = named(words(sent, 'command'));
    if (!name) error(400, m.error_no_page());
    const revision = Number(words(sent, 'revision'));
    if (name === 'askCitizen') {
      const made = await attempt(locals.api.remedy.ask({ ...key, revision }));
      if (!made.ok) return refusedInput(made.explanation, name, typedIn(sent));
      // Shown once: an address to go on to would keep it.
      const origin = process.env['KYCUONG_PUBLIC_ORIGIN'] ?? '';
      const { province, token, days } = made.answer;
      return { link: { address: `${origin}/${province}/xac-nhan/${token}`, days } };
    }
    const view = await ask(locals.api.remedy.remedy(key));
    const command = readStep(sent, remedyForm(view, name));
    type Act = Parameters<typeof locals.api.remedy.act>[0];
    const taken = await attempt(locals.api.remedy.act({ ...key, revision, command } as Act));
    if (!taken.ok) return refusedStep(taken.explanation, name, typedIn(sent));
    redirect(303, `${remedyAt(key)}?da-lam=${name}`);
  },
};
