import { error, redirect } from '@sveltejs/kit';
import { attempt } from '#lib/server/ask.ts';
import { reportForm } from '#lib/server/case/open-form.ts';
import { readStep, typedIn } from '#lib/server/case/read-step.ts';
import { refusedInput } from '#lib/server/case/refused-step.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent }) => {
  const { me } = await parent();
  if (!me.permissions.includes('report.take')) error(403, m.case_not_at_the_desk());
  return { form: reportForm() };
};

export const actions: Actions = {
  take: async ({ locals, request }) => {
    const sent = await request.formData();
    const { do: _, ...report } = readStep(sent, reportForm()) as { do: string };
    const taken = await attempt(
      locals.api.case.takeReport(report as Parameters<typeof locals.api.case.takeReport>[0]),
    );
    if (!taken.ok) return refusedInput(taken.explanation, 'report', typedIn(sent));
    redirect(303, `/vu-viec/mo?tu=report&phan-anh=${encodeURIComponent(taken.answer.report)}`);
  },
};
