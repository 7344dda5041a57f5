import { results } from '#lib/server/results.ts';
import { orNotFound } from '#lib/server/or-not-found.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { province } }) => orNotFound(results.log({ province }));
