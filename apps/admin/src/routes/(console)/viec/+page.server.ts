import { ask } from '#lib/server/ask.ts';
import type { PageServerLoad } from './$types';

const identifier = /^[A-Za-z0-9][A-Za-z0-9._:/#@+-]{0,119}$/;

export const load: PageServerLoad = async ({ locals, url }) => {
  const of = (name: string) => url.searchParams.get(name) ?? '';
  const code = (name: string) => (identifier.test(of(name)) ? of(name) : '');
  const filter = { q: of('q').trim().slice(0, 120), unit: code('don-vi'), state: of('trang-thai') };
  const [list, units] = await Promise.all([
    ask(
      locals.api.work.matters({
        begins: filter.q,
        unit: filter.unit,
        open: filter.state !== 'tat-ca',
        after: code('sau'),
      }),
    ),
    ask(locals.api.organisation.units({})),
  ]);
  const next = new URLSearchParams(url.searchParams);
  next.set('sau', list.next ?? '');
  return {
    filter,
    list,
    units: units.rows.map(({ unit, name, depth }) => ({ unit, name, depth })),
    next: list.next === null ? null : `?${next.toString()}`,
  };
};
