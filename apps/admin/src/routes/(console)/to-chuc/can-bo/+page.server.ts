import { ask } from '#lib/server/ask.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const of = (name: string) => (url.searchParams.get(name) ?? '').slice(0, 2000);
  const filter = {
    q: of('q').slice(0, 200),
    unit: of('don-vi'),
    kind: of('loai'),
    role: of('vai-tro'),
    idle: of('chua-co-vi-tri'),
  };
  const [list, { rows: units }] = await Promise.all([
    ask(
      locals.api.organisation.officers({
        typed: filter.q || undefined,
        unit: filter.unit || undefined,
        kind: filter.kind || undefined,
        role: filter.role || undefined,
        idle: filter.idle !== '',
        after: of('sau') || undefined,
      }),
    ),
    ask(locals.api.organisation.units({})),
  ]);
  const more = new URLSearchParams(url.searchParams);
  if (list.next) more.set('sau', list.next);
  return {
    filter,
    list,
    units: units.map(({ unit, name, depth }) => ({ unit, name, depth })),
    continued: of('sau') !== '',
    more: list.next ? `?${more.toString()}` : null,
  };
};
