import { redirect } from '@sveltejs/kit';
import { ask, attempt } from '#lib/server/ask.ts';
import { words } from '#lib/server/read-form.ts';
import { refusalForm } from '#lib/server/refusal-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  waiting: await ask(locals.api.access.waiting()),
});

const decisions = ['confirmed', 'refused', 'withdrawn'] as const;

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData();
    const proposal = Number(words(form, 'proposal'));
    const decision = decisions.find((one) => one === words(form, 'decision')) ?? 'confirmed';
    const reason = words(form, `reason-${proposal}`);
    const done = await attempt(locals.api.access.decideProposal({ proposal, decision, reason }));
    if (!done.ok) return refusalForm(done.explanation, { proposal, reason }, '');
    redirect(303, '/truy-cap/de-nghi?da=luu');
  },
};
