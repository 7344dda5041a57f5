import { ask } from '#lib/server/ask.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const before = Number(url.searchParams.get('truoc'));
  const all = url.searchParams.get('trang-thai') === 'tat-ca';
  return {
    all,
    list: await ask(
      locals.api.work.disputes({ open: !all, ...(Number.isInteger(before) && before > 0 && { before }) }),
    ),
  };
};
