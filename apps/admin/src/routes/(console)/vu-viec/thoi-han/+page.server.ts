import type { CivilDay } from '@kycuong/rules/civil-day';
import { redirect } from '@sveltejs/kit';
import { ask, attempt } from '#lib/server/ask.ts';
import { refusalForm } from '#lib/server/refusal-form.ts';
import type { Actions, PageServerLoad } from './$types';

const shifted = (from: string, days: number): CivilDay =>
  new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10) as CivilDay;

export const load: PageServerLoad = async ({ locals, url }) => {
  const { today } = await ask(locals.api.case.mine({}));
  const asked = url.searchParams.get('tu') ?? '';
  const from = /^\d{4}-\d{2}-\d{2}$/.test(asked) ? (asked as CivilDay) : shifted(today, -30);
  const mine = url.searchParams.get('cua') === 'toi';
  const to = shifted(from, 120);
  const [limits, { madeOn }] = await Promise.all([
    ask(locals.api.case.limits({ from, to, mine })),
    ask(locals.api.case.calendarLink()),
  ]);
  return { today, from, to, mine, limits, madeOn };
};

export const actions: Actions = {
  /** The address is in the answer itself and nowhere else. */
  makeLink: async ({ locals, url }) => {
    const done = await attempt(locals.api.case.makeCalendarLink());
    return done.ok
      ? { made: `${url.origin}/lich/${done.answer.token}.ics` }
      : refusalForm(done.explanation, { made: null });
  },
  endLink: async ({ locals }) => {
    const done = await attempt(locals.api.case.endCalendarLink());
    return done.ok ? redirect(303, '/vu-viec/thoi-han') : refusalForm(done.explanation, { made: null });
  },
};
