import { redirect } from '@sveltejs/kit';
import { letterAt } from '#lib/outcome/addresses.ts';
import { attempt } from '#lib/server/ask.ts';
import { readStep, typedIn } from '#lib/server/case/read-step.ts';
import { refusedInput } from '#lib/server/case/refused-step.ts';
import { confirmForm } from '#lib/server/outcome/letter-forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({
  form: confirmForm((url.searchParams.get('viec') ?? '').slice(0, 120)),
});

export const actions: Actions = {
  confirm: async ({ locals, request }) => {
    const sent = await request.formData();
    const { do: _, ...input } = readStep(sent, confirmForm('')) as { do: string };
    type Confirm = Parameters<typeof locals.api.apology.confirm>[0];
    const made = await attempt(locals.api.apology.confirm(input as unknown as Confirm));
    if (!made.ok) return refusedInput(made.explanation, 'confirm', typedIn(sent));
    redirect(303, letterAt(made.answer));
  },
};
