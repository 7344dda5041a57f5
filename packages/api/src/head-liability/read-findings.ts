import { caseToday } from '@kycuong/db/case';
import { type Finding, findingsWithoutEntry } from '@kycuong/db/head-liability';
import type { Acting } from '../core/procedure.ts';
import { mechanismsToday } from '../core/mechanism-today.ts';
import { namesOf } from '../core/names-of.ts';
import { ledgerMechanism } from './ledger-facts.ts';

export interface FindingList {
  readonly mechanismWorks: boolean;
  readonly rows: readonly Finding[];
  readonly names: Readonly<Record<string, string>>;
}

/** Confirmed findings of which nobody has asked the head yet; no more than a screen shows. */
export const readFindings = ({ transaction, province }: Acting): Promise<FindingList> =>
  transaction(async (trx) => {
    const rows = await findingsWithoutEntry(trx, 200);
    const [mechanism] = await mechanismsToday(trx, ledgerMechanism, await caseToday(trx));
    return {
      mechanismWorks: mechanism?.works ?? false,
      rows,
      names: await namesOf(trx, province, {
        officers: rows.flatMap(({ head }) => head ?? []),
        units: rows.flatMap(({ unit }) => unit ?? []),
      }),
    };
  });
