import { redirect } from '@sveltejs/kit';
import { ask, attempt } from '#lib/server/ask.ts';
import { readStep, typedIn } from '#lib/server/case/read-step.ts';
import { typedValues } from '#lib/server/work/evidence-fields.ts';
import { refusedTyping } from '#lib/server/work/refused-typing.ts';
import { formIn, typingForm } from '#lib/server/work/typing-form.ts';
import { recordAddress } from '#lib/work/addresses.ts';
import type { Actions, PageServerLoad } from './$types';

const givenIn = (params: URLSearchParams) =>
  Object.fromEntries(
    [...params].filter(([name]) => name !== 'phieu').map(([name, value]) => [name, value.slice(0, 120)]),
  );

export const load: PageServerLoad = async ({ locals, url }) => {
  const facts = await ask(locals.api.work.typing());
  const chosen = formIn(url.searchParams);
  return {
    chosen: chosen.id,
    asked: facts.asked[0] ?? null,
    form: typingForm(chosen, facts, givenIn(url.searchParams)),
  };
};

export const actions: Actions = {
  type: async ({ locals, url, request }) => {
    const sent = await request.formData();
    const chosen = formIn(url.searchParams);
    const facts = await ask(locals.api.work.typing());
    const read = readStep(sent, typingForm(chosen, facts, {})) as Record<string, unknown>;
    const record = typeof read.record === 'string' ? read.record.trim() || null : null;
    const fields = typedValues(chosen.kind, read);
    const done = await attempt(locals.api.work.type({ form: chosen.id, record, fields }));
    if (!done.ok) return refusedTyping(done.explanation, chosen.id, chosen.kind, typedIn(sent));
    redirect(303, `${recordAddress(done.answer.kind, done.answer.id)}&da-ghi`);
  },
};
