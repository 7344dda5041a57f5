import { redirect } from '@sveltejs/kit';
import { proposalAt } from '#lib/harbour/addresses.ts';
import { ask, attempt } from '#lib/server/ask.ts';
import { readStep, typedIn } from '#lib/server/case/read-step.ts';
import { refusedInput } from '#lib/server/case/refused-step.ts';
import { answerForm, withdrawForm } from '#lib/server/harbour/harbour-forms.ts';
import { keyOf } from '#lib/server/key-of.ts';
import { words } from '#lib/server/read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const view = await ask(locals.api.harbour.proposal(keyOf(params)));
  return {
    view,
    answer: view.mayAnswer ? answerForm() : null,
    withdraw: view.mayWithdraw ? withdrawForm() : null,
  };
};

export const actions: Actions = {
  answer: async ({ locals, params, request }) => {
    const key = keyOf(params);
    const sent = await request.formData();
    const revision = Number(words(sent, 'revision'));
    const { do: _, ...answer } = readStep(sent, answerForm()) as { do: string };
    type Input = Parameters<typeof locals.api.harbour.answer>[0];
    const done = await attempt(locals.api.harbour.answer({ ...key, revision, answer } as unknown as Input));
    if (!done.ok) return refusedInput(done.explanation, 'answer', typedIn(sent), 'answer.');
    redirect(303, proposalAt(key));
  },
  withdraw: async ({ locals, params, request }) => {
    const key = keyOf(params);
    const sent = await request.formData();
    const done = await attempt(
      locals.api.harbour.withdraw({ ...key, revision: Number(words(sent, 'revision')) }),
    );
    if (!done.ok) return refusedInput(done.explanation, 'withdraw', typedIn(sent));
    redirect(303, proposalAt(key));
  },
};
