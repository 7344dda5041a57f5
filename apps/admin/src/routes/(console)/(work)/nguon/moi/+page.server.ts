import type { StaffCaller } from '@kycuong/api/staff';
import { redirect } from '@sveltejs/kit';
import { unitOptions } from '#lib/organisation/unit-options.ts';
import { ask, attempt } from '#lib/server/ask.ts';
import { readStep, typedIn } from '#lib/server/case/read-step.ts';
import { refusedInput } from '#lib/server/case/refused-step.ts';
import { sourceForm, typedSource } from '#lib/server/work/source-forms.ts';
import { sourceAddress } from '#lib/work/source-words.ts';
import type { Actions, PageServerLoad } from './$types';

const formFor = async (api: StaffCaller) =>
  sourceForm(unitOptions((await ask(api.organisation.units({}))).rows, '', true));

export const load: PageServerLoad = async ({ locals, url }) => {
  const { rows } = await ask(locals.api.work.source.list());
  const known = rows.find(({ source }) => source === url.searchParams.get('nguon'));
  return { form: await formFor(locals.api), known: known ? typedSource(known) : null };
};

export const actions: Actions = {
  set: async ({ locals, request }) => {
    const sent = await request.formData();
    const { do: _, ...input } = readStep(sent, await formFor(locals.api)) as { do: string };
    type Input = Parameters<typeof locals.api.work.source.set>[0];
    const kept = await attempt(locals.api.work.source.set(input as unknown as Input));
    if (!kept.ok) return refusedInput(kept.explanation, 'set', typedIn(sent));
    redirect(303, sourceAddress((input as unknown as Input).source));
  },
};
