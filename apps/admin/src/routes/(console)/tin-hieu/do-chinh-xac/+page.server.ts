import { ask } from '#lib/server/ask.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  precision: await ask(locals.api.signal.precision()),
});
