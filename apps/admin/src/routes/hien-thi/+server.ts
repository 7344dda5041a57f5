import { redirect } from '@sveltejs/kit';
import { cookieName, isLocale } from '#lib/paraglide/runtime.js';
import { setPreference, themeCookie } from '#lib/server/cookies.ts';
import { nextPage } from '#lib/server/next-page.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ request, cookies, url }) => {
  const form = await request.formData();
  const secure = url.protocol === 'https:';
  const locale = form.get('locale');
  const theme = form.get('theme');
  // The language cookie is read in the browser too, so that enhanced pages speak the same language.
  if (isLocale(locale))
    cookies.set(cookieName, locale, {
      path: '/',
      httpOnly: false,
      sameSite: 'lax',
      secure,
      maxAge: 31_536_000,
    });
  if (theme === 'system' || theme === 'light' || theme === 'dark')
    setPreference(cookies, themeCookie, theme, secure);
  redirect(303, nextPage(String(form.get('next'))));
};
