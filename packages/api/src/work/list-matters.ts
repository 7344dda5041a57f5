import { unitNames } from '@kycuong/db/organisation';
import {
  listMatters as mattersOf,
  type MatterFilter,
  type MatterLine,
  mattersOfAPage,
} from '@kycuong/db/work';
import type { Acting } from '../core/procedure.ts';

export interface MatterList {
  readonly rows: readonly (MatterLine & { readonly unitName: string })[];
  /** The id after which the next page begins; null on the last. */
  readonly next: string | null;
}

export const listMatters = ({ transaction, province }: Acting, filter: MatterFilter): Promise<MatterList> =>
  transaction(async (trx) => {
    const found = await mattersOf(trx, province, filter);
    const page = found.slice(0, mattersOfAPage);
    const names = await unitNames(
      trx,
      province,
      page.map(({ unit }) => unit),
    );
    return {
      rows: page.map((row) => ({ ...row, unitName: names.get(row.unit) ?? row.unit })),
      next: found.length > page.length ? page.at(-1)!.matter : null,
    };
  });
