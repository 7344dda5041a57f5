import { redirect } from '@sveltejs/kit';
import { proposalAt } from '#lib/harbour/addresses.ts';
import { attempt } from '#lib/server/ask.ts';
import { readStep, typedIn } from '#lib/server/case/read-step.ts';
import { refusedInput } from '#lib/server/case/refused-step.ts';
import { fileForm } from '#lib/server/harbour/harbour-forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ form: fileForm() });

export const actions: Actions = {
  file: async ({ locals, request }) => {
    const sent = await request.formData();
    const { do: _, ...input } = readStep(sent, fileForm()) as { do: string };
    type File = Parameters<typeof locals.api.harbour.file>[0];
    const filed = await attempt(locals.api.harbour.file(input as unknown as File));
    if (!filed.ok) return refusedInput(filed.explanation, 'file', typedIn(sent));
    redirect(303, `${proposalAt(filed.answer)}?da-dang-ky`);
  },
};
