import type { MadeLink } from '@kycuong/api/staff';

/**
 * A link as its maker sees it, once; without an address where it went by mail. The secret stands in the path: paths of the
 * console are in no log.
 */
export const linkOf = (origin: string, { email, secret, expiresAt }: MadeLink, name: string) => ({
  address: secret === null ? null : `${origin}/loi-moi/${secret}`,
  email,
  name,
  expiresAt,
});
