import { fail, redirect } from '@sveltejs/kit';
import { setCookies } from '#lib/server/cookies.ts';
import { nextPage } from '#lib/server/next-page.ts';
import { staffApi } from '#lib/server/staff-api.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
  const next = nextPage(url.searchParams.get('tiep'));
  if (locals.session) redirect(303, next);
  return { next, provider: staffApi().access.provider };
};

export const actions: Actions = {
  default: async ({ request, cookies, locals, url }) => {
    const form = await request.formData();
    const email = String(form.get('email') ?? '');
    const password = String(form.get('password') ?? '');
    const next = nextPage(url.searchParams.get('tiep'));
    const errors = [
      ...(email.includes('@') ? [] : [{ field: 'email', text: m.sign_in_email_missing() }]),
      ...(password ? [] : [{ field: 'password', text: m.sign_in_password_missing() }]),
    ];
    if (errors.length > 0) return fail(422, { email, errors });
    const outcome = await staffApi().access.signIn(locals.visitor, { email, password });
    if (outcome.kind === 'wait') {
      return fail(429, {
        email,
        errors: [{ field: 'password', text: m.sign_in_wait({ seconds: outcome.seconds }) }],
      });
    }
    if (outcome.kind === 'wrong')
      return fail(401, { email, errors: [{ field: 'email', text: m.sign_in_wrong() }] });
    setCookies(cookies, outcome.cookies);
    redirect(
      303,
      outcome.kind === 'second-factor' ? `/dang-nhap/hai-lop?tiep=${encodeURIComponent(next)}` : next,
    );
  },
};
