import { redirect } from '@sveltejs/kit';
import { provinceCookie, setCookies } from '#lib/server/cookies.ts';
import { staffApi } from '#lib/server/staff-api.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ cookies, locals }) => {
  setCookies(cookies, await staffApi().access.signOut(locals.visitor));
  cookies.delete(provinceCookie, { path: '/' });
  redirect(303, '/dang-nhap');
};
