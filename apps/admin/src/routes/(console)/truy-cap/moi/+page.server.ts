import { emptyGrant, typedGrant } from '#lib/server/access/typed-grant.ts';
import { linkOf } from '#lib/server/access/link-of.ts';
import { attempt } from '#lib/server/ask.ts';
import { words } from '#lib/server/read-form.ts';
import { refusalForm } from '#lib/server/refusal-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
  empty: { name: '', email: '', officer: null, ...emptyGrant() },
});

export const actions: Actions = {
  default: async ({ request, locals, url }) => {
    const form = await request.formData();
    const typed = {
      name: words(form, 'name').trim(),
      email: words(form, 'email').trim(),
      officer: words(form, 'officer').trim() || null,
      ...typedGrant(form),
    };
    const made = await attempt(locals.api.access.invite(typed));
    if (!made.ok) return refusalForm(made.explanation, { typed, link: null }, '');
    return { errors: [], typed: null, link: linkOf(url.origin, made.answer, typed.name) };
  },
};
