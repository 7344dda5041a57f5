import { redirect } from '@sveltejs/kit';
import { mailPaces, notificationKinds } from '@kycuong/rules/notification';
import { ask, attempt } from '#lib/server/ask.ts';
import { numberOrNull, words } from '#lib/server/read-form.ts';
import { refusalForm } from '#lib/server/refusal-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => ({
  settings: await ask(locals.api.notification.settings()),
  saved: url.searchParams.get('da') === 'luu',
});

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData();
    const choices = notificationKinds.map((kind) => ({
      kind,
      inApp: form.has(`${kind}.app`),
      mail: mailPaces.find((pace) => pace === words(form, `${kind}.mail`)) ?? ('off' as const),
      webhook: form.has(`${kind}.webhook`),
    }));
    const digestHour = numberOrNull(form, 'digestHour');
    const done = await attempt(
      locals.api.notification.saveSettings({ choices, digestHour: digestHour as number }),
    );
    if (!done.ok) return refusalForm(done.explanation, { typed: { choices, digestHour } }, '');
    redirect(303, '/thong-bao/cai-dat?da=luu');
  },
};
