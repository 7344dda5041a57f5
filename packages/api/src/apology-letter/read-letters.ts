import { type ApologyCount, apologyCounts, type LetterRow, listLetters } from '@kycuong/db/apology-letter';
import { caseToday } from '@kycuong/db/case';
import type { CivilDay } from '@kycuong/rules/civil-day';
import type { z } from 'zod';
import type { MechanismOrigin } from '@kycuong/rules/catalogue/schema/settings';
import { mechanismsToday, settingOn } from '../core/mechanism-today.ts';
import type { Acting } from '../core/procedure.ts';
import { namesOf } from '../core/names-of.ts';
import { letterMechanism } from './apology-facts.ts';
import type { registerInput } from './apology-inputs.ts';

const pageSize = 100;

export interface LetterRegister {
  readonly today: CivilDay;
  /** Whether the duty works in the province, and whose it is (promise 21). */
  readonly mechanism: {
    readonly works: boolean;
    readonly directive: string | null;
    readonly origins: readonly MechanismOrigin[];
    /** Working days to sign; null while the province sets none: then no limit runs. */
    readonly signWorkingDays: number | null;
  } | null;
  readonly rows: readonly LetterRow[];
  readonly more: boolean;
  readonly counts: readonly ApologyCount[];
  readonly names: Readonly<Record<string, string>>;
}

export const readLetters = (
  { transaction, province }: Acting,
  { stage, before }: z.infer<typeof registerInput>,
): Promise<LetterRegister> =>
  transaction(async (trx) => {
    const today = await caseToday(trx);
    const [found] = await mechanismsToday(trx, letterMechanism, today);
    const limit = found && settingOn(found.version, 'procedure.apology-letter-working-days', today);
    const listed = await listLetters(trx, { stage, before, limit: pageSize + 1 });
    const rows = listed.slice(0, pageSize);
    return {
      today,
      mechanism: found
        ? {
            works: found.works,
            directive: found.directive.number,
            origins: found.origins,
            signWorkingDays: limit?.value ?? null,
          }
        : null,
      rows,
      more: listed.length > pageSize,
      counts: await apologyCounts(trx, province),
      names: await namesOf(trx, province, {
        units: rows.map(({ unit }) => unit),
        officers: rows.map(({ duty }) => duty.head),
      }),
    };
  });
