import type { MadeLink } from '@kycuong/api/staff';

/** A link as its maker sees it, once. The secret stands in the path: paths of the console are in no log. */
export const linkOf = (origin: string, { secret, expiresAt }: MadeLink, name: string) => ({
  address: `${origin}/loi-moi/${secret}`,
  name,
  expiresAt,
});
