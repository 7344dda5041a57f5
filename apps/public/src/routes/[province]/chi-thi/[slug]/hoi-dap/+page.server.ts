import { catalogue } from '#lib/server/catalogue.ts';
import { orNotFound } from '#lib/server/or-not-found.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => orNotFound(catalogue.questions(params));
