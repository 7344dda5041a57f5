import { redirect } from '@sveltejs/kit';
import { ask, attempt } from '#lib/server/ask.ts';
import { words } from '#lib/server/read-form.ts';
import { refusalForm } from '#lib/server/refusal-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ tokens: await ask(locals.api.access.tokens()) });

export const actions: Actions = {
  make: async ({ request, locals }) => {
    const form = await request.formData();
    const typed = { name: words(form, 'name').trim(), days: words(form, 'days').trim() };
    const made = await attempt(
      locals.api.access.makeToken({ name: typed.name, days: Number(typed.days), scopes: ['events.write'] }),
    );
    if (!made.ok) return refusalForm(made.explanation, { typed, secret: null }, '');
    return { errors: [], typed: null, secret: made.answer.secret };
  },
  revoke: async ({ request, locals }) => {
    const no = Number(words(await request.formData(), 'token'));
    const done = await attempt(locals.api.access.revokeToken({ no }));
    if (!done.ok) return refusalForm(done.explanation, { typed: null, secret: null }, '');
    redirect(303, '/truy-cap/khoa');
  },
};
