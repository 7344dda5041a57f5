import { ask } from '#lib/server/ask.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const of = (name: string) => (url.searchParams.get(name) ?? '').slice(0, 120).trim();
  const among = <Value extends string>(name: string, values: readonly Value[]): Value | '' =>
    values.find((value) => value === of(name)) ?? '';
  const filter = {
    behaviour: of('bieu-hien'),
    indicator: of('chi-bao'),
    unit: of('don-vi'),
    level: among('muc', ['notice', 'urgent']),
    days: among('tuoi', ['7', '30', '90']),
    state: among('trang-thai', ['open', 'closed', 'expired', 'all']) || 'open',
  } as const;
  const before = /^[1-9]\d{0,12}$/.test(of('truoc')) ? Number(of('truoc')) : undefined;
  const list = await ask(
    locals.api.signal.list({
      ...(filter.behaviour && { behaviour: filter.behaviour }),
      ...(filter.indicator && { indicator: filter.indicator }),
      ...(filter.unit && { unit: filter.unit }),
      ...(filter.level && { level: filter.level }),
      ...(filter.days && { days: Number(filter.days) }),
      ...(filter.state !== 'all' && { state: filter.state }),
      ...(before !== undefined && { before }),
    }),
  );
  const more = new URLSearchParams(url.searchParams);
  more.set('truoc', String(list.rows.at(-1)?.signal ?? ''));
  return { filter, list, continued: before !== undefined, more: list.more ? `?${more}` : null };
};
