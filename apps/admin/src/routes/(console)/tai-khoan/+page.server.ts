import { fail, redirect } from '@sveltejs/kit';
import encodeQR from 'qr';
import { setCookies } from '#lib/server/cookies.ts';
import { passkeyActions } from '#lib/server/access/passkey-actions.ts';
import { words } from '#lib/server/read-form.ts';
import { staffApi } from '#lib/server/staff-api.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { session, visitor } }) => {
  const { access } = staffApi();
  const [sessions, waysIn, passkeys] = await Promise.all([
    access.listSessions(visitor),
    access.waysIn(visitor),
    access.listPasskeys(session?.accountId ?? ''),
  ]);
  return {
    email: session?.email ?? '',
    twoFactorOn: session?.twoFactorOn ?? false,
    userAgent: visitor.userAgent,
    provider: access.provider,
    sessions,
    waysIn,
    passkeys,
  };
};

const says = (field: string, text: string, extra: object = {}) =>
  fail(422, { errors: [{ field, text }], ...extra });

export const actions: Actions = {
  ...passkeyActions,
  start: async ({ request, locals }) => {
    const started = await staffApi().access.startTwoFactor(
      locals.visitor,
      words(await request.formData(), 'password'),
    );
    if (started.kind === 'wrong-password') return says('password', m.password_wrong());
    const key = new URL(started.uri).searchParams.get('secret') ?? '';
    return {
      errors: [],
      setUp: { modules: encodeQR(started.uri, 'raw'), key, backupCodes: started.backupCodes },
    };
  },
  confirm: async ({ request, cookies, locals }) => {
    const done = await staffApi().access.confirmTwoFactor(
      locals.visitor,
      words(await request.formData(), 'code'),
    );
    if (done.kind === 'wrong') return says('code', m.two_factor_code_wrong(), { confirming: true });
    setCookies(cookies, done.cookies);
    redirect(303, '/tai-khoan?hai-lop=bat');
  },
  stop: async ({ request, cookies, locals }) => {
    const done = await staffApi().access.stopTwoFactor(
      locals.visitor,
      words(await request.formData(), 'stop-password'),
    );
    if (done.kind === 'wrong') return says('stop-password', m.password_wrong());
    setCookies(cookies, done.cookies);
    redirect(303, '/tai-khoan?hai-lop=tat');
  },
  revoke: async ({ request, locals }) => {
    await staffApi().access.revokeSession(locals.visitor, words(await request.formData(), 'session'));
    redirect(303, '/tai-khoan');
  },
  revokeOthers: async ({ locals }) => {
    await staffApi().access.revokeOtherSessions(locals.visitor);
    redirect(303, '/tai-khoan');
  },
};
