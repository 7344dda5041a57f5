import { createPublicApi } from '@kycuong/api/public';
import { building } from '$app/env';

/** The build visits this file too and has no database. */
function connect() {
  const publicDatabaseUrl = process.env['KYCUONG_PUBLIC_DATABASE_URL'];
  if (!publicDatabaseUrl)
    throw new Error(
      'KYCUONG_PUBLIC_DATABASE_URL: thiếu địa chỉ cơ sở dữ liệu của vai trò kycuong_public / the address of the database, as role kycuong_public, is missing',
    );
  return createPublicApi({ publicDatabaseUrl }).caller;
}

type PublicCaller = ReturnType<typeof createPublicApi>['caller'];

/** The public router, called in this process. */
export const caller = (building ? undefined : connect()) as PublicCaller;
