import { documentKinds } from '@kycuong/rules/document';
import { ask } from '#lib/server/ask.ts';
import { registerFilterOf } from '#lib/server/document/register-filter-of.ts';
import { keyIn } from '#lib/server/key-of.ts';
import type { PageServerLoad } from './$types';

/** The last place of a page of the list, `conclusion.2026-12`. */
const placeIn = (written: string | null) => {
  const [name, place] = (written ?? '').split('.');
  const kind = documentKinds.find((one) => one === name);
  const key = keyIn(place ?? null);
  return kind && key ? { kind, ...key } : undefined;
};

export const load: PageServerLoad = async ({ locals, url }) => {
  const { typed, asked } = registerFilterOf(url);
  const before = placeIn(url.searchParams.get('truoc'));
  const register = await ask(locals.api.document.register({ ...asked, ...(before && { before }) }));
  const filters = new URLSearchParams(url.searchParams);
  filters.delete('truoc');
  const more = new URLSearchParams(filters);
  const last = register.rows.at(-1);
  more.set('truoc', last ? `${last.kind}.${last.year}-${last.no}` : '');
  return { filter: typed, register, filters: `${filters}`, more: register.more ? `?${more}` : null };
};
