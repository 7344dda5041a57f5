import { ask } from '#lib/server/ask.ts';
import { keyIn } from '#lib/server/key-of.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, url }) => {
  const { me } = await parent();
  const before = keyIn(url.searchParams.get('truoc'));
  const ledger = await ask(locals.api.headLiability.ledger({ ...(before && { before }) }));
  const last = ledger.rows.at(-1);
  return {
    ledger,
    more: ledger.more && last ? `?truoc=${last.year}-${last.no}` : null,
    findings: me.permissions.includes('ledger.act') ? await ask(locals.api.headLiability.findings()) : null,
  };
};
