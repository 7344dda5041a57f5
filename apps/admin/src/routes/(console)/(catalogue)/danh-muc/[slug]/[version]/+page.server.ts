import { behaviourRows, readFilter } from '#lib/server/catalogue/behaviour-rows.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent, url }) => {
  const { view } = await parent();
  const filter = readFilter(url.searchParams);
  return { filter, rows: behaviourRows(view.catalogue, filter) };
};
