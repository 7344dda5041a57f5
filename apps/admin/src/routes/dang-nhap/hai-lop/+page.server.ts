import { fail, redirect } from '@sveltejs/kit';
import { setCookies } from '#lib/server/cookies.ts';
import { nextPage } from '#lib/server/next-page.ts';
import { staffApi } from '#lib/server/staff-api.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Actions } from './$types';

const says = (text: string) => ({ errors: [{ field: 'code', text }] });

export const actions: Actions = {
  default: async ({ request, cookies, locals, url }) => {
    const code = String((await request.formData()).get('code') ?? '');
    if (!code.trim()) return fail(422, says(m.second_factor_missing()));
    const outcome = await staffApi().access.verifySecondFactor(locals.visitor, code);
    switch (outcome.kind) {
      case 'signed-in':
        setCookies(cookies, outcome.cookies);
        redirect(303, nextPage(url.searchParams.get('tiep')));
        break;
      case 'wrong':
        return fail(401, says(m.second_factor_wrong()));
      case 'locked':
        return fail(429, says(m.second_factor_locked()));
      case 'start-again':
        return fail(401, says(m.second_factor_start_again()));
    }
  },
};
