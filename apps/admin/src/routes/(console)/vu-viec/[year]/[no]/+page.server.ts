import type { CaseView } from '@kycuong/api/staff';
import { type CommandName, commandNames } from '@kycuong/rules/case';
import { error, redirect } from '@sveltejs/kit';
import { caseAt } from '#lib/case/addresses.ts';
import { ask, attempt } from '#lib/server/ask.ts';
import { readStep, typedIn } from '#lib/server/case/read-step.ts';
import { refusedStep } from '#lib/server/case/refused-step.ts';
import { stepForm, stepsOf } from '#lib/server/case/step-forms.ts';
import { words } from '#lib/server/read-form.ts';
import { namesIn } from '#lib/server/case/names-in.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

const keyOf = ({ year, no }: { year: string; no: string }) => {
  if (!/^\d{4}$/.test(year) || !/^\d{1,8}$/.test(no)) error(404, m.error_no_page());
  return { year: Number(year), no: Number(no) };
};

const wantedStep = (view: CaseView, wanted: string | null): CommandName | undefined => {
  const steps = stepsOf(view);
  return steps.find((name) => name === wanted) ?? steps[0];
};

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const key = keyOf(params);
  const view = await ask(locals.api.case.page(key));
  const step = wantedStep(view, url.searchParams.get('buoc'));
  return {
    key,
    view,
    names: await namesIn(locals.api, view.case),
    steps: stepsOf(view),
    form: step ? stepForm(view, step) : null,
  };
};

export const actions: Actions = {
  step: async ({ locals, params, request }) => {
    const key = keyOf(params);
    const sent = await request.formData();
    const name = commandNames.find((known) => known === words(sent, 'command'));
    if (!name) error(400, m.error_no_page());
    const view = await ask(locals.api.case.page(key));
    const command = readStep(sent, stepForm(view, name));
    const revision = Number(words(sent, 'revision'));
    type Act = Parameters<typeof locals.api.case.act>[0];
    const taken = await attempt(locals.api.case.act({ ...key, revision, command } as Act));
    if (!taken.ok) return refusedStep(taken.explanation, name, typedIn(sent));
    redirect(303, `${caseAt(key)}?da-lam=${name}`);
  },
};
