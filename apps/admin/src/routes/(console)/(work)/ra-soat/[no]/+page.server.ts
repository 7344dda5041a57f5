import { error, redirect } from '@sveltejs/kit';
import { ask, attempt } from '#lib/server/ask.ts';
import { readStep, typedIn } from '#lib/server/case/read-step.ts';
import { refusedInput } from '#lib/server/case/refused-step.ts';
import { words } from '#lib/server/read-form.ts';
import { closeForm, decideForm } from '#lib/server/work/review-forms.ts';
import { chosenItem } from '#lib/work/review-item-key.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

const numberOf = (no: string): number =>
  /^[1-9]\d{0,8}$/.test(no) ? Number(no) : error(404, m.error_no_page());

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const view = await ask(locals.api.work.review.round({ no: numberOf(params.no) }));
  const item = view.round.mayDecide ? chosenItem(view.items, url.searchParams.get('muc')) : null;
  return { view, item, decide: item && decideForm(), close: view.round.mayDecide ? closeForm() : null };
};

export const actions: Actions = {
  decide: async ({ locals, params, request, url }) => {
    const no = numberOf(params.no);
    const sent = await request.formData();
    const { do: _, ...decision } = readStep(sent, decideForm()) as { do: string };
    const [kind = '', ...id] = (url.searchParams.get('muc') ?? '').split('/');
    type Input = Parameters<typeof locals.api.work.review.decide>[0];
    const input = { no, kind, id: id.join('/'), ...decision } as unknown as Input;
    const decided = await attempt(locals.api.work.review.decide(input));
    if (!decided.ok) return refusedInput(decided.explanation, 'decide', typedIn(sent));
    redirect(303, `/ra-soat/${no}#quyet-dinh`);
  },
  close: async ({ locals, params, request }) => {
    const no = numberOf(params.no);
    const sent = await request.formData();
    const closed = await attempt(
      locals.api.work.review.close({ no, conclusion: words(sent, 'close.conclusion') }),
    );
    if (!closed.ok) return refusedInput(closed.explanation, 'close', typedIn(sent));
    redirect(303, `/ra-soat/${no}`);
  },
};
