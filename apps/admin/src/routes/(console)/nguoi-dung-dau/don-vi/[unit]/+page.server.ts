import { ask } from '#lib/server/ask.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  unit: params.unit,
  ledger: await ask(locals.api.headLiability.ledger({ unit: params.unit })),
});
