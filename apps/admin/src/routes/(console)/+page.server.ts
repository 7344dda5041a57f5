import { ask } from '#lib/server/ask.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ work: await ask(locals.api.worklist.mine()) });
