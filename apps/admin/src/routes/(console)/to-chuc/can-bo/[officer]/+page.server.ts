import type { CivilDay } from '@kycuong/rules/civil-day';
import { redirect } from '@sveltejs/kit';
import { officerAddress } from '#lib/organisation/addresses.ts';
import { ask, attempt } from '#lib/server/ask.ts';
import { dayOrNull, words } from '#lib/server/read-form.ts';
import { refusalForm } from '#lib/server/refusal-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => ({
  view: await ask(locals.api.organisation.officer({ officer: params.officer })),
  stored: url.searchParams.get('da-luu'),
});

export const actions: Actions = {
  viewMembership: async ({ params, locals }) => {
    const seen = await attempt(locals.api.organisation.viewPartyMembership({ officer: params.officer }));
    return seen.ok ? { membership: seen.answer, seen: true, errors: [] } : refusalForm(seen.explanation, {});
  },
  membership: async ({ request, params, locals }) => {
    const form = await request.formData();
    const typed = {
      standing: words(form, 'standing'),
      since: dayOrNull(form, 'since'),
      document: words(form, 'document'),
    };
    const done = await attempt(
      locals.api.organisation.recordPartyMembership({
        officer: params.officer,
        standing: typed.standing === '' ? null : (typed.standing as 'member'),
        since: typed.since as CivilDay | null,
        document: typed.document,
      }),
    );
    if (!done.ok) return refusalForm(done.explanation, { typed }, '');
    redirect(303, `${officerAddress(params.officer)}#dang-vien`);
  },
};
