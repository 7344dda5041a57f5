import { redirect } from '@sveltejs/kit';
import { ask } from '#lib/server/ask.ts';
import type { LayoutServerLoad } from './$types';

const withoutProvince = ['/(console)/chon-tinh', '/(console)/tai-khoan'];

export const load: LayoutServerLoad = async ({ locals, route }) => {
  const me = await ask(locals.api.access.me());
  if (!me.acting && !withoutProvince.includes(route.id)) redirect(303, '/chon-tinh');
  const isClosed = me.acting?.lacksSecondFactor ?? false;
  if (isClosed && !withoutProvince.includes(route.id)) redirect(303, '/tai-khoan?hai-lop=can');
  const waiting =
    me.acting && !isClosed
      ? (await ask(locals.api.worklist.mine())).review.filter((item) => item.mayApprove).length
      : 0;
  const unread = me.acting && !isClosed ? await ask(locals.api.notification.unread()) : 0;
  return { me, waiting, unread };
};
