import { ask } from '#lib/server/ask.ts';
import { entryFilterOf } from '#lib/server/audit/entry-filter-of.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, parent }) => {
  const { me } = await parent();
  const filter = entryFilterOf(url);
  const [{ entries, next }, people] = await Promise.all([
    ask(locals.api.audit.entries(filter.asked)),
    me.permissions.includes('access.people') ? ask(locals.api.access.people()) : [],
  ]);
  const later = new URLSearchParams(url.searchParams);
  later.set('truoc', String(next));
  const all = new URLSearchParams(url.searchParams);
  all.delete('truoc');
  return {
    typed: filter.typed,
    wrong: filter.wrong,
    entries,
    people: people.map(({ personId, name }) => ({ personId, name })),
    next: next === null ? null : `?${later.toString()}`,
    query: all.toString(),
  };
};
