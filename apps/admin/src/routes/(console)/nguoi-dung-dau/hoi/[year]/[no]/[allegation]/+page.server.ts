import { error, redirect } from '@sveltejs/kit';
import type { StepForm } from '#lib/case/step-form.ts';
import { entryAt } from '#lib/head/addresses.ts';
import { attempt } from '#lib/server/ask.ts';
import { words as wordsField } from '#lib/server/case/fields.ts';
import { typedIn } from '#lib/server/case/read-step.ts';
import { refusedInput } from '#lib/server/case/refused-step.ts';
import { keyOf } from '#lib/server/key-of.ts';
import { words } from '#lib/server/read-form.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

const askForm = (): StepForm => ({
  command: 'ask',
  title: m.head_ask(),
  lead: m.head_ask_lead(),
  fields: [wordsField('question', m.head_question())],
});

export const load: PageServerLoad = ({ params }) => ({ key: keyOf(params), form: askForm() });

export const actions: Actions = {
  ask: async ({ locals, params, request }) => {
    if (!/^[1-9]\d?$/.test(params.allegation)) error(404, m.error_no_page());
    const sent = await request.formData();
    const ask = { allegation: Number(params.allegation), question: words(sent, 'ask.question') };
    const asked = await attempt(locals.api.headLiability.ask({ ...keyOf(params), ask }));
    if (!asked.ok) return refusedInput(asked.explanation, 'ask', typedIn(sent), 'ask.');
    redirect(303, entryAt(asked.answer));
  },
};
