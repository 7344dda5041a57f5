import { error, redirect } from '@sveltejs/kit';
import { ask, attempt } from '#lib/server/ask.ts';
import { words } from '#lib/server/read-form.ts';
import { refusalForm } from '#lib/server/refusal-form.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

const numberOf = (typed: string): number =>
  /^[1-9]\d{0,14}$/.test(typed) ? Number(typed) : error(404, m.error_no_page());

export const load: PageServerLoad = async ({ locals, params, url }) => ({
  view: await ask(locals.api.organisation.change({ changeNo: numberOf(params.change) })),
  stored: url.searchParams.get('da-luu'),
});

export const actions: Actions = {
  preview: async ({ params, locals }) => {
    const changeNo = numberOf(params.change);
    const shown = await attempt(locals.api.organisation.previewUndo({ changeNo }));
    return shown.ok
      ? { preview: shown.answer, ground: { document: '', reason: '' }, errors: [] }
      : refusalForm(shown.explanation, { preview: null, ground: { document: '', reason: '' } });
  },
  undo: async ({ request, params, locals }) => {
    const form = await request.formData();
    const changeNo = numberOf(params.change);
    const ground = { document: words(form, 'document'), reason: words(form, 'reason') };
    const done = await attempt(locals.api.organisation.undo({ changeNo, ground, seen: words(form, 'seen') }));
    if (done.ok) redirect(303, `/to-chuc/lich-su/${done.answer.changeNo}?da-luu=${done.answer.changeNo}`);
    const again = await attempt(locals.api.organisation.previewUndo({ changeNo }));
    return refusalForm(done.explanation, { preview: again.ok ? again.answer : null, ground }, 'ground.');
  },
};
