import { ask } from '#lib/server/ask.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  head: params.officer,
  ledger: await ask(locals.api.headLiability.ledger({ head: params.officer })),
});
