import { apologyStages } from '@kycuong/rules/apology-letter';
import { ask } from '#lib/server/ask.ts';
import { keyIn } from '#lib/server/key-of.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const stage = apologyStages.find((one) => one === url.searchParams.get('tinh-trang'));
  const before = keyIn(url.searchParams.get('truoc'));
  const register = await ask(
    locals.api.apology.register({ ...(stage && { stage }), ...(before && { before }) }),
  );
  const last = register.rows.at(-1);
  const more = new URLSearchParams(url.searchParams);
  more.set('truoc', last ? `${last.year}-${last.no}` : '');
  return { stage: stage ?? null, register, more: register.more ? `?${more}` : null };
};
