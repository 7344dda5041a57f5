import { officerNames, unitNames } from '@kycuong/db/organisation';
import {
  type ChangedRecord,
  changesOfRecords,
  disputedRecords,
  findMatter,
  type MatterRecord,
  type Touch,
  type Transfer,
} from '@kycuong/db/work';
import type { CivilDay } from '@kycuong/rules/civil-day';
import { type Ownership, ownersOfMatter, standingOfMatter } from '@kycuong/rules/work/matter';
import { notFound } from '../core/api-refusals.ts';
import { civilDayOf } from '../core/civil-today.ts';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';

export interface MatterView {
  readonly today: CivilDay;
  readonly matter: MatterRecord;
  readonly transfers: readonly Transfer[];
  readonly touches: readonly Touch[];
  /** Who answered for it, the first first. */
  readonly owners: readonly Ownership[];
  readonly open: boolean;
  readonly waiting: readonly Transfer[];
  /** Corrections of its records, the latest first. */
  readonly changes: readonly ChangedRecord[];
  /** Records of it that an officer disputes. */
  readonly disputed: readonly string[];
  /** By code; who is not in the organisation goes by the code alone. */
  readonly names: {
    readonly units: Readonly<Record<string, string>>;
    readonly officers: Readonly<Record<string, string>>;
  };
}

export const readMatter = (
  { transaction, province, now }: Acting,
  { matter: id }: { readonly matter: string },
): Promise<MatterView> =>
  transaction(async (trx) => {
    const today = civilDayOf(now());
    const { matter, transfers, touches } =
      (await findMatter(trx, province, id)) ?? refuse(notFound('matter'));
    const units = [matter, ...touches]
      .map(({ unit }) => unit)
      .concat(transfers.flatMap(({ fromUnit, toUnit }) => [fromUnit, toUnit]));
    const officers = touches
      .map(({ officer }) => officer)
      .concat(transfers.flatMap(({ sender, receiver }) => (receiver ? [sender, receiver] : [sender])));
    const records = [...transfers, ...touches].map(({ id }) => id);
    const { open, waiting } = standingOfMatter(matter, transfers, today);
    return {
      today,
      matter,
      transfers,
      touches,
      owners: ownersOfMatter(matter, transfers, today),
      open,
      waiting,
      changes: await changesOfRecords(trx, province, records),
      disputed: await disputedRecords(trx, records),
      names: {
        units: Object.fromEntries(await unitNames(trx, province, [...new Set(units)])),
        officers: Object.fromEntries(await officerNames(trx, province, [...new Set(officers)])),
      },
    };
  });
