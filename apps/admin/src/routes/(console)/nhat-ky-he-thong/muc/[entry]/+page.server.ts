import { error, redirect } from '@sveltejs/kit';
import { ask, attempt } from '#lib/server/ask.ts';
import { words } from '#lib/server/read-form.ts';
import { refusalForm } from '#lib/server/refusal-form.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

const numberOf = (typed: string): number => {
  if (!/^[1-9]\d{0,14}$/.test(typed)) error(404, m.error_no_page());
  return Number(typed);
};

export const load: PageServerLoad = async ({ locals, params }) => {
  const entryNo = numberOf(params.entry);
  const { entries } = await ask(locals.api.audit.entries({ before: entryNo + 1 }));
  const entry = entries[0]?.entryNo === entryNo ? entries[0] : error(404, m.error_no_page());
  return { entry };
};

export const actions: Actions = {
  open: async ({ locals, params }) => {
    const opened = await attempt(locals.api.audit.openEntry({ entry: numberOf(params.entry) }));
    if (!opened.ok) return refusalForm(opened.explanation, { ground: '', opened: null });
    return { errors: [], ground: '', opened: { payload: opened.answer } };
  },
  erase: async ({ locals, params, request }) => {
    const ground = words(await request.formData(), 'ground').trim();
    const asked = await attempt(locals.api.audit.askErasure({ entry: numberOf(params.entry), ground }));
    if (!asked.ok) return refusalForm(asked.explanation, { ground, opened: null }, '');
    redirect(303, '/nhat-ky-he-thong/xoa');
  },
};
