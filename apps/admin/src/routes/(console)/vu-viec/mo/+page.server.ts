import { originKinds } from '@kycuong/rules/case';
import { redirect } from '@sveltejs/kit';
import { caseAt } from '#lib/case/addresses.ts';
import { ask, attempt } from '#lib/server/ask.ts';
import { openForm, type Known } from '#lib/server/case/open-form.ts';
import { readStep, typedIn } from '#lib/server/case/read-step.ts';
import { refusedInput } from '#lib/server/case/refused-step.ts';
import type { StaffCaller } from '@kycuong/api/staff';
import type { Actions, PageServerLoad } from './$types';

const known = async (api: StaffCaller, { searchParams }: URL): Promise<Known> => {
  const of = (name: string) => (searchParams.get(name) ?? '').slice(0, 120);
  const { today } = await ask(api.case.mine({}));
  const origin = originKinds.find((kind) => kind === of('tu')) ?? 'inspection';
  const about = { origin, collective: of('tap-the') === '1', report: of('phan-anh'), today };
  const number = Number(of('tin-hieu'));
  if (origin !== 'signal' || !Number.isInteger(number) || number < 1)
    return { ...about, origin: origin === 'signal' ? 'inspection' : origin };
  const { signal } = await ask(api.signal.page({ signal: number }));
  const { directive, behaviour, records, concerns } = signal;
  return {
    ...about,
    signal: String(number),
    directive,
    behaviour,
    records: records.join(' '),
    officer: concerns[0] ?? '',
  };
};

export const load: PageServerLoad = async ({ locals, url }) => {
  const start = await known(locals.api, url);
  return { form: openForm(start), origin: start.origin, collective: start.collective };
};

export const actions: Actions = {
  open: async ({ locals, url, request }) => {
    const sent = await request.formData();
    const { do: _, ...command } = readStep(sent, openForm(await known(locals.api, url))) as { do: string };
    const opened = await attempt(locals.api.case.open(command as Parameters<typeof locals.api.case.open>[0]));
    if (!opened.ok) return refusedInput(opened.explanation, 'open', typedIn(sent));
    redirect(303, caseAt(opened.answer));
  },
};
