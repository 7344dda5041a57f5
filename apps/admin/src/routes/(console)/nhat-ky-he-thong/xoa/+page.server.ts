import { redirect } from '@sveltejs/kit';
import { ask, attempt } from '#lib/server/ask.ts';
import { numberOrNull, words } from '#lib/server/read-form.ts';
import { refusalForm } from '#lib/server/refusal-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => await ask(locals.api.audit.erasures());

export const actions: Actions = {
  decide: async ({ request, locals }) => {
    const form = await request.formData();
    const erasure = Number(words(form, 'erasure'));
    const decided = await attempt(
      locals.api.audit.decideErasure({
        erasure,
        decision: words(form, 'decision') === 'erased' ? 'erased' : 'refused',
        note: words(form, `note-${erasure}`).trim(),
      }),
    );
    if (!decided.ok) return refusalForm(decided.explanation, { typed: null }, '');
    redirect(303, '/nhat-ky-he-thong/xoa');
  },
  keep: async ({ request, locals }) => {
    const form = await request.formData();
    const keepMonths = numberOrNull(form, 'keepMonths');
    const basis = words(form, 'basis').trim();
    const set = await attempt(
      locals.api.audit.setRetention({ keepMonths: keepMonths as number | null, basis }),
    );
    if (!set.ok) return refusalForm(set.explanation, { typed: { keepMonths, basis } }, '');
    redirect(303, '/nhat-ky-he-thong/xoa');
  },
};
