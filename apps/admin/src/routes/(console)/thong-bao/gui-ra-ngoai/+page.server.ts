import { redirect } from '@sveltejs/kit';
import { ask, attempt } from '#lib/server/ask.ts';
import { words } from '#lib/server/read-form.ts';
import { refusalForm } from '#lib/server/refusal-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  sending: await ask(locals.api.notification.sending()),
});

export const actions: Actions = {
  make: async ({ request, locals }) => {
    const form = await request.formData();
    const typed = { name: words(form, 'name').trim(), address: words(form, 'address').trim() };
    const made = await attempt(locals.api.notification.makeWebhook(typed));
    if (!made.ok) return refusalForm(made.explanation, { typed, secret: null }, '');
    return { errors: [], typed: null, secret: made.answer.secret };
  },
  end: async ({ request, locals }) => {
    const webhook = Number(words(await request.formData(), 'webhook'));
    const done = await attempt(locals.api.notification.endWebhook({ webhook }));
    if (!done.ok) return refusalForm(done.explanation, { typed: null, secret: null }, '');
    redirect(303, '/thong-bao/gui-ra-ngoai');
  },
};
