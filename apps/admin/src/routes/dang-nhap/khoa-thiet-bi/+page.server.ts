import { fail, redirect } from '@sveltejs/kit';
import { readAnswer } from '#lib/server/access/read-answer.ts';
import { setCookies } from '#lib/server/cookies.ts';
import { nextPage } from '#lib/server/next-page.ts';
import { words } from '#lib/server/read-form.ts';
import { staffApi } from '#lib/server/staff-api.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, cookies }) => {
  const next = nextPage(url.searchParams.get('tiep'));
  if (locals.session) redirect(303, next);
  const question = await staffApi().access.askForPasskey();
  setCookies(cookies, question.cookies);
  return { options: question.options, next };
};

export const actions: Actions = {
  default: async ({ request, locals, url, cookies }) => {
    const answer = readAnswer(words(await request.formData(), 'response'));
    const signedIn = await staffApi().access.signInByPasskey(locals.visitor, answer);
    if (!signedIn) return fail(401, { errors: [{ field: 'ask', text: m.access_passkey_wrong() }] });
    setCookies(cookies, signedIn);
    redirect(303, nextPage(url.searchParams.get('tiep')));
  },
};
