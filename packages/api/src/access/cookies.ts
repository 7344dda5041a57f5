import { parseCookies, parseSetCookieHeader, toCookieOptions } from 'better-auth/cookies';

/** A cookie to set, in the words of the console's framework. `maxAge: 0` takes it away. */
export interface CookieToSet {
  readonly name: string;
  readonly value: string;
  readonly path: string;
  readonly httpOnly: boolean;
  readonly secure: boolean;
  readonly sameSite: 'lax' | 'strict';
  readonly maxAge?: number;
}

export const cookiesIn = (headers: Headers): CookieToSet[] =>
  headers.getSetCookie().flatMap((line) =>
    [...parseSetCookieHeader(line)].map(([name, attributes]) => {
      const options = toCookieOptions(attributes);
      return {
        name,
        value: decodeURIComponent(attributes.value),
        path: options.path ?? '/',
        httpOnly: true,
        secure: options.secure ?? false,
        sameSite: 'lax' as const,
        ...(options.maxAge === undefined ? {} : { maxAge: options.maxAge }),
      };
    }),
  );

export const readCookie = (header: string, name: string): string | null => {
  const value = parseCookies(header).get(name);
  return value === undefined ? null : value;
};
