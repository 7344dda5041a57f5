import { error, redirect } from '@sveltejs/kit';
import { signalAt } from '#lib/case/addresses.ts';
import { ask, attempt } from '#lib/server/ask.ts';
import { words } from '#lib/server/read-form.ts';
import { refusalForm } from '#lib/server/refusal-form.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

const numberOf = (typed: string): number =>
  /^[1-9]\d{0,12}$/.test(typed) ? Number(typed) : error(404, m.error_no_page());

export const load: PageServerLoad = async ({ locals, params }) => ({
  view: await ask(locals.api.signal.page({ signal: numberOf(params.signal) })),
});

export const actions: Actions = {
  close: async ({ locals, params, request }) => {
    const form = await request.formData();
    const typed = { outcome: words(form, 'outcome'), reason: words(form, 'reason') };
    const signal = numberOf(params.signal);
    type Close = Parameters<typeof locals.api.signal.close>[0];
    const closed = await attempt(locals.api.signal.close({ signal, ...typed } as Close));
    if (!closed.ok) return refusalForm(closed.explanation, { typed }, '');
    redirect(303, signalAt(signal));
  },
};
