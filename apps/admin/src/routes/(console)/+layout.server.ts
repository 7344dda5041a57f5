import { redirect } from '@sveltejs/kit';
import { ask } from '#lib/server/ask.ts';
import { provinceCookie, setPreference } from '#lib/server/cookies.ts';
import type { LayoutServerLoad } from './$types';

const withoutProvince = ['/(console)/chon-tinh', '/(console)/tai-khoan'];

export const load: LayoutServerLoad = async ({ locals, route, cookies, url }) => {
  const me = await ask(locals.api.access.me());
  if (!me.acting && !withoutProvince.includes(route.id)) {
    const [only, another] = me.provinces;
    if (!only || another) redirect(303, '/chon-tinh');
    setPreference(cookies, provinceCookie, only.provinceId, url.protocol === 'https:');
    redirect(303, url.pathname + url.search);
  }
  const waiting = me.acting
    ? (await ask(locals.api.worklist.mine())).review.filter((item) => item.mayApprove).length
    : 0;
  return { me, waiting };
};
