import { caseToday } from '@kycuong/db/case';
import { listRemedies, type RemedyRow } from '@kycuong/db/remedy';
import type { CivilDay } from '@kycuong/rules/civil-day';
import type { z } from 'zod';
import type { Acting } from '../core/procedure.ts';
import { namesOf } from '../core/names-of.ts';
import type { registerInput } from './remedy-inputs.ts';

const most = 200;

export interface RemedyRegister {
  readonly today: CivilDay;
  readonly rows: readonly RemedyRow[];
  readonly more: boolean;
  readonly names: Readonly<Record<string, string>>;
}

/** Remedies of every case that the person may see. */
export const readRegister = (
  { transaction, province }: Acting,
  { stage }: z.infer<typeof registerInput>,
): Promise<RemedyRegister> =>
  transaction(async (trx) => {
    const found = await listRemedies(trx, { stage, limit: most + 1 });
    const rows = found.slice(0, most);
    return {
      today: await caseToday(trx),
      rows,
      more: found.length > most,
      names: await namesOf(trx, province, { units: rows.map(({ unit }) => unit) }),
    };
  });
