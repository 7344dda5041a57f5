import { fail, redirect } from '@sveltejs/kit';
import { ask } from '#lib/server/ask.ts';
import { provinceCookie, setPreference } from '#lib/server/cookies.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Actions } from './$types';

export const actions: Actions = {
  default: async ({ request, cookies, locals, url }) => {
    const wanted = (await request.formData()).get('province');
    const me = await ask(locals.api.access.me());
    const province = me.provinces.find((candidate) => candidate.provinceId === wanted);
    if (!province) return fail(422, { errors: [{ field: 'province', text: m.choose_province_missing() }] });
    setPreference(cookies, provinceCookie, province.provinceId, url.protocol === 'https:');
    redirect(303, '/');
  },
};
