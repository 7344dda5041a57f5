import type { CivilDay } from '@kycuong/rules/civil-day';
import { ask } from '#lib/server/ask.ts';
import type { PageServerLoad } from './$types';

const typedDay = (typed: string): CivilDay | undefined => {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(typed.trim()) ?? [];
  const found = year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : '';
  return Number.isNaN(Date.parse(found)) ? undefined : (found as CivilDay);
};

export const load: PageServerLoad = async ({ locals, url }) => {
  const of = (name: string) => url.searchParams.get(name) ?? '';
  const filter = { q: of('q').slice(0, 200), kind: of('loai'), day: of('ngay'), ended: of('da-ket-thuc') };
  const list = await ask(
    locals.api.organisation.units({
      typed: filter.q,
      kind: filter.kind,
      ended: filter.ended !== '',
      day: typedDay(filter.day),
    }),
  );
  return { filter, list };
};
