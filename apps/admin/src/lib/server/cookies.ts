import type { Cookies } from '@sveltejs/kit';
import type { CookieToSet } from '@kycuong/api/staff';

export const provinceCookie = 'kycuong.province';
export const themeCookie = 'kycuong.theme';
const aYear = 365 * 24 * 60 * 60;

export const setCookies = (cookies: Cookies, wanted: readonly CookieToSet[]): void => {
  for (const { name, value, ...options } of wanted) cookies.set(name, value, options);
};

export const setPreference = (cookies: Cookies, name: string, value: string, secure: boolean): void =>
  cookies.set(name, value, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: aYear });
