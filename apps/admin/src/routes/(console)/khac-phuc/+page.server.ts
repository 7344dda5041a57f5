import { remedyStages } from '@kycuong/rules/remedy';
import { ask } from '#lib/server/ask.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const stage = remedyStages.find((one) => one === url.searchParams.get('tinh-trang'));
  return {
    stage: stage ?? null,
    register: await ask(locals.api.remedy.register({ ...(stage && { stage }) })),
  };
};
