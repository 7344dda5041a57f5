import { caseToday } from '@kycuong/db/case';
import { type EntryLine, listEntries } from '@kycuong/db/head-liability';
import type { MechanismOrigin } from '@kycuong/rules/catalogue/schema/settings';
import type { CivilDay } from '@kycuong/rules/civil-day';
import {
  ledgerParameters,
  type LedgerScore,
  ledgerScore,
  type LedgerSettings,
} from '@kycuong/rules/head-liability';
import type { z } from 'zod';
import { type MechanismToday, mechanismsToday, settingOn } from '../core/mechanism-today.ts';
import type { Acting } from '../core/procedure.ts';
import { namesOf } from '../core/names-of.ts';
import { ledgerMechanism } from './ledger-facts.ts';
import type { ledgerInput } from './ledger-inputs.ts';

const pageSize = 100;

export interface LedgerView {
  readonly today: CivilDay;
  /** Whether the ledger works in the province, and whose it is (promise 21); null where no catalogue is in force. */
  readonly mechanism: {
    readonly works: boolean;
    readonly directive: { readonly slug: string; readonly number: string | null };
    readonly origins: readonly MechanismOrigin[];
  } | null;
  readonly rows: readonly EntryLine[];
  readonly more: boolean;
  /** The province's numbers; null while it has set none: then no score is reckoned. */
  readonly settings: LedgerSettings | null;
  /** Of one head; null for a list of several, because a sum over heads says nothing of anybody. */
  readonly score: LedgerScore | null;
  readonly names: Readonly<Record<string, string>>;
}

export const readLedger = (
  { transaction, province }: Acting,
  filter: z.infer<typeof ledgerInput>,
): Promise<LedgerView> =>
  transaction(async (trx) => {
    const today = await caseToday(trx);
    const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
    const found = await listEntries(trx, { ...given, limit: pageSize + 1 });
    const rows = found.slice(0, pageSize);
    const [mechanism] = await mechanismsToday(trx, ledgerMechanism, today);
    const settings = mechanism ? settingsOf(mechanism, today) : null;
    const whole = filter.head !== undefined && filter.before === undefined && found.length <= pageSize;
    return {
      today,
      mechanism: mechanism
        ? { works: mechanism.works, directive: mechanism.directive, origins: mechanism.origins }
        : null,
      rows,
      more: found.length > pageSize,
      settings,
      score: whole
        ? ledgerScore(
            rows.map(({ entry }) => entry),
            settings,
          )
        : null,
      names: await namesOf(trx, province, {
        officers: [...rows.map(({ entry }) => entry.head), ...(filter.head ? [filter.head] : [])],
        units: [...rows.map(({ entry }) => entry.unit), ...(filter.unit ? [filter.unit] : [])],
      }),
    };
  });

const settingsOf = ({ version }: MechanismToday, today: CivilDay): LedgerSettings | null => {
  const full = settingOn(version, ledgerParameters.full, today);
  const lighter = settingOn(version, ledgerParameters.lighter, today);
  return full && lighter ? { full, lighter } : null;
};
