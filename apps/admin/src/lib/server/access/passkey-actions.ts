import { fail, redirect, type Actions } from '@sveltejs/kit';
import { readAnswer } from './read-answer.ts';
import { setCookies } from '#lib/server/cookies.ts';
import { words } from '#lib/server/read-form.ts';
import { staffApi } from '#lib/server/staff-api.ts';
import * as m from '#lib/paraglide/messages.js';

const says = (field: string, text: string) => fail(422, { errors: [{ field, text }] });

/** Of the account page: the password again, then what the device answers. */
export const passkeyActions = {
  startPasskey: async ({ request, cookies, locals }) => {
    const form = await request.formData();
    const started = await staffApi().access.startPasskey(locals.visitor, words(form, 'passkey-password'));
    if (started.kind === 'wrong-password') return says('passkey-password', m.password_wrong());
    if (started.kind === 'wait')
      return says('passkey-password', m.sign_in_wait({ seconds: started.seconds }));
    setCookies(cookies, started.cookies);
    return { errors: [], asking: { name: words(form, 'passkey-name'), options: started.options } };
  },
  addPasskey: async ({ request, locals }) => {
    const form = await request.formData();
    const answer = readAnswer(words(form, 'response'));
    const added = await staffApi().access.addPasskey(locals.visitor, words(form, 'passkey-name'), answer);
    if (!added) return says('passkey-name', m.access_passkey_not_added());
    redirect(303, '/tai-khoan?khoa-thiet-bi=them');
  },
  removePasskey: async ({ request, locals }) => {
    const id = words(await request.formData(), 'passkey');
    await staffApi().access.removePasskey(locals.session?.accountId ?? '', id);
    redirect(303, '/tai-khoan?khoa-thiet-bi=bo');
  },
} satisfies Actions;
