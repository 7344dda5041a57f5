import { ask } from '#lib/server/ask.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { me } = await parent();
  const may = (permission: (typeof me.permissions)[number]) => me.permissions.includes(permission);
  return {
    work: await ask(locals.api.worklist.mine()),
    cases: may('case.read') ? await ask(locals.api.case.mine({})) : null,
    outcomes: may('apology.read') ? await ask(locals.api.worklist.outcomes()) : null,
    signals: may('signal.close') ? await ask(locals.api.signal.list({ state: 'open' })) : null,
  };
};
