import { error, redirect } from '@sveltejs/kit';
import { setCookies } from '#lib/server/cookies.ts';
import { nextPage } from '#lib/server/next-page.ts';
import { staffApi } from '#lib/server/staff-api.ts';
import type { RequestHandler } from './$types';

/** A link and no form: the page's policy lets no form lead to another host, not even by a redirect. */
export const GET: RequestHandler = async ({ url, locals, cookies }) => {
  const link = url.searchParams.has('lien-ket');
  if (link && !locals.session) redirect(303, '/dang-nhap?tiep=/tai-khoan');
  const next = link ? '/tai-khoan?mot-lan=da-lien-ket' : nextPage(url.searchParams.get('tiep'));
  const { access } = staffApi();
  if (access.provider === null) error(404);
  const start = await access.startSingleSignOn(locals.visitor, next, link).catch(() => null);
  if (!start) redirect(303, '/dang-nhap?mot-lan=loi');
  setCookies(cookies, start.cookies);
  redirect(303, start.url, { external: true });
};
