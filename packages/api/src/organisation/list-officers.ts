import {
  listOfficers as officersBy,
  type OfficerLine,
  searchOfficers,
  subtreeOf,
} from '@kycuong/db/organisation';
import type { CivilDay } from '@kycuong/rules/civil-day';
import type { Officer } from '@kycuong/rules/organisation';
import { z } from 'zod';
import { civilDayOf } from '../core/civil-today.ts';
import type { Acting } from '../core/procedure.ts';

export interface OfficerListInput {
  readonly typed?: string | undefined;
  readonly unit?: string | undefined;
  readonly kind?: string | undefined;
  readonly role?: string | undefined;
  readonly idle?: boolean | undefined;
  /** Where the page before ended, as it said. */
  readonly after?: string | undefined;
}

export interface OfficerList {
  readonly day: CivilDay;
  readonly rows: readonly Omit<OfficerLine, 'nameKey'>[];
  /** Where the next page begins; null at the end. */
  readonly next: string | null;
}

const pageSize = 50;
const cursorSchema = z.tuple([z.string(), z.string()]);

const readCursor = (text: string | undefined) => {
  if (!text) return undefined;
  try {
    const [nameKey, id] = cursorSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    return { nameKey, id };
  } catch {
    return undefined;
  }
};

export const listOfficers = (
  { transaction, province, now }: Acting,
  { unit, after, ...filter }: OfficerListInput,
): Promise<OfficerList> =>
  transaction(async (trx) => {
    const day = civilDayOf(now());
    const units = unit ? await subtreeOf(trx, province, unit, day) : undefined;
    const from = readCursor(after);
    const found = await officersBy(trx, province, {
      day,
      limit: pageSize + 1,
      ...(filter.typed && { typed: filter.typed }),
      ...(filter.kind && { kind: filter.kind }),
      ...(filter.role && { role: filter.role }),
      ...(filter.idle && { idle: true }),
      ...(units && { units }),
      ...(from && { after: from }),
    });
    const rows = found.slice(0, pageSize);
    const last = rows.at(-1);
    return {
      day,
      rows: rows.map(({ nameKey: _, ...row }) => row),
      next:
        found.length > pageSize && last
          ? Buffer.from(JSON.stringify([last.nameKey, last.id])).toString('base64url')
          : null,
    };
  });

export const suggestOfficers = (
  { transaction, province }: Acting,
  { typed }: { readonly typed: string },
): Promise<Officer[]> => transaction((trx) => searchOfficers(trx, province, typed));
