import type { ProvinceTransaction } from '@kycuong/db/claims';
import { officerNames, unitNames } from '@kycuong/db/organisation';

/** What units and officers are called, by their codes: a code without a name stays a code on the screen. */
export const namesOf = async (
  trx: ProvinceTransaction,
  province: string,
  {
    units = [],
    officers = [],
  }: { readonly units?: readonly string[]; readonly officers?: readonly string[] },
): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries([
    ...(await unitNames(trx, province, units)),
    ...(await officerNames(trx, province, officers)),
  ]);
