import { error, fail, redirect } from '@sveltejs/kit';
import { passwordLength } from '@kycuong/api/staff';
import { words } from '#lib/server/read-form.ts';
import { staffApi } from '#lib/server/staff-api.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => ({
  // One answer for a link that is used, revoked, expired or made up.
  provider: staffApi().access.provider,
  invitation: (await staffApi().access.readInvitation(params.secret)) ?? error(404, m.access_link_bad_text()),
});

const says = (status: number, field: string, text: string) => fail(status, { errors: [{ field, text }] });

export const actions: Actions = {
  default: async ({ request, params, locals }) => {
    const form = await request.formData();
    if (form.has('provider')) {
      const accepted = await staffApi().access.acceptBySingleSignOn(locals.visitor, params.secret);
      // Not on to the provider at once: the page's policy lets no form lead to another host.
      if (accepted.kind === 'done') redirect(303, '/dang-nhap');
      error(404, m.access_link_bad_text());
    }
    const password = words(form, 'password');
    if (password !== words(form, 'again')) return says(422, 'again', m.access_accept_differ());
    const outcome = await staffApi().access.acceptInvitation(locals.visitor, params.secret, password);
    switch (outcome.kind) {
      case 'done':
        redirect(303, '/dang-nhap?mat-khau=da-dat');
        break;
      case 'too-short':
        return says(422, 'password', m.access_accept_short(passwordLength));
      case 'same-as-address':
        return says(422, 'password', m.access_accept_like_email());
      case 'wait':
        return says(429, 'password', m.access_accept_wait({ seconds: outcome.seconds }));
      case 'not-good':
        error(404, m.access_link_bad_text());
    }
  },
};
