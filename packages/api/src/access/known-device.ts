import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { readCookie, type CookieToSet } from './cookies.ts';

const name = 'kycuong.device';
const halfAYear = 180 * 24 * 60 * 60;

const proof = (secret: string, email: string, id: string): Buffer =>
  createHmac('sha256', secret).update(`known-device\n${email}\n${id}`).digest();

/** The id of a device on which this account has signed in before, or null. Nobody can make one up. */
export const knownDevice = (cookieHeader: string, email: string, secret: string): string | null => {
  const [id, signature] = readCookie(cookieHeader, name)?.split('.') ?? [];
  if (!id || !signature) return null;
  const given = Buffer.from(signature, 'base64url');
  const expected = proof(secret, email, id);
  return given.length === expected.length && timingSafeEqual(given, expected) ? id : null;
};

export const rememberDevice = (email: string, secret: string, secure: boolean): CookieToSet => {
  const id = randomBytes(16).toString('base64url');
  const value = `${id}.${proof(secret, email, id).toString('base64url')}`;
  return { name, value, path: '/', httpOnly: true, secure, sameSite: 'lax', maxAge: halfAYear };
};
