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

/** The public router, called in this process. */
const caller = building ? undefined : connect();

export const catalogue = caller?.catalogue as NonNullable<typeof caller>['catalogue'];
export const results = caller?.results as NonNullable<typeof caller>['results'];
