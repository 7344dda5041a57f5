import { redirect } from '@sveltejs/kit';
import type { Explanation } from '@kycuong/api/staff';
import { emptyGrant, typedGrant } from '#lib/server/access/typed-grant.ts';
import { linkOf } from '#lib/server/access/link-of.ts';
import { ask, attempt, type Attempt } from '#lib/server/ask.ts';
import { words } from '#lib/server/read-form.ts';
import { refusalForm } from '#lib/server/refusal-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  view: await ask(locals.api.access.person({ personId: params.person })),
  empty: emptyGrant(),
});

const nothing = { typed: null, officer: null, link: null };
const refused = (explanation: Explanation, extra: object = {}) =>
  refusalForm(explanation, { ...nothing, ...extra } as typeof nothing, '');
const goOn = (personId: string, done: Attempt<unknown>) => {
  if (!done.ok) return refused(done.explanation);
  redirect(303, `/truy-cap/nguoi/${personId}?da=luu`);
};

export const actions: Actions = {
  propose: async ({ request, locals, params }) => {
    const typed = typedGrant(await request.formData());
    const done = await attempt(locals.api.access.proposeRole({ personId: params.person, ...typed }));
    return done.ok ? goOn(params.person, done) : refused(done.explanation, { typed });
  },
  bind: async ({ request, locals, params }) => {
    const form = await request.formData();
    const officer = { code: words(form, 'officer').trim(), reason: words(form, 'bind-reason').trim() };
    const done = await attempt(
      locals.api.access.proposeOfficer({
        personId: params.person,
        officer: officer.code,
        reason: officer.reason,
      }),
    );
    return done.ok ? goOn(params.person, done) : refused(done.explanation, { officer });
  },
  end: async ({ request, locals, params }) => {
    const form = await request.formData();
    const membership = Number(words(form, 'membership'));
    const reason = words(form, `end-${membership}`);
    return goOn(params.person, await attempt(locals.api.access.endRole({ membership, reason })));
  },
  revoke: async ({ request, locals, params }) => {
    const no = Number(words(await request.formData(), 'invitation'));
    return goOn(params.person, await attempt(locals.api.access.revokeInvitation({ no })));
  },
  reset: async ({ locals, params, url }) => {
    const made = await attempt(locals.api.access.resetPassword({ personId: params.person }));
    if (!made.ok) return refused(made.explanation);
    return { ...nothing, errors: [], link: linkOf(url.origin, made.answer, made.answer.email) };
  },
};
