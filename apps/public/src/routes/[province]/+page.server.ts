import { catalogue } from '#lib/server/catalogue.ts';
import { results } from '#lib/server/results.ts';
import { orNotFound } from '#lib/server/or-not-found.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) =>
  orNotFound(
    Promise.all([catalogue.province(params), results.list(params)]).then(([province, { total }]) => ({
      ...province,
      published: total,
    })),
  );
