import { civilDaySchema } from '@kycuong/rules/civil-day';
import { ask } from '#lib/server/ask.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const of = (name: string) => (url.searchParams.get(name) ?? '').slice(0, 120).trim();
  const asDay = (name: string) => {
    const typed = of(name).split('/').toReversed().join('-');
    const day = civilDaySchema.safeParse(typed.includes('-') ? typed : of(name));
    return day.success ? day.data : undefined;
  };
  const [unit, from, to] = [of('don-vi'), asDay('tu'), asDay('den')];
  const counts = of('dem') === 'signals' ? 'signals' : 'findings';
  const overview = await ask(
    locals.api.worklist.overview({
      of: counts,
      ...(unit && { unit }),
      ...(from && { from }),
      ...(to && { to }),
    }),
  );
  return { overview, counts: counts as 'signals' | 'findings', unit };
};
