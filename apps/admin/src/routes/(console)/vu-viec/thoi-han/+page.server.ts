import type { CivilDay } from '@kycuong/rules/civil-day';
import { ask } from '#lib/server/ask.ts';
import type { PageServerLoad } from './$types';

const shifted = (from: string, days: number): CivilDay =>
  new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10) as CivilDay;

export const load: PageServerLoad = async ({ locals, url }) => {
  const { today } = await ask(locals.api.case.mine({}));
  const asked = url.searchParams.get('tu') ?? '';
  const from = /^\d{4}-\d{2}-\d{2}$/.test(asked) ? (asked as CivilDay) : shifted(today, -30);
  const mine = url.searchParams.get('cua') === 'toi';
  const to = shifted(from, 120);
  return { today, from, to, mine, limits: await ask(locals.api.case.limits({ from, to, mine })) };
};
