import { figures } from '#lib/server/figures.ts';
import { orNotFound } from '#lib/server/or-not-found.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => orNotFound(figures.units(params));
