import { type AuditEntry, listEntries } from '@kycuong/db/audit';
import type { EntryFilterInput } from '@kycuong/rules/audit/schema';
import type { Acting } from '../core/procedure.ts';
import { entryFilter } from './entry-filter.ts';

const onePage = 50;

export interface EntryPage {
  readonly entries: readonly AuditEntry[];
  /** The entry after which the next page begins; null on the last page. */
  readonly next: number | null;
}

export async function readEntries(acting: Acting, input: EntryFilterInput): Promise<EntryPage> {
  const found = await acting.transaction((trx) =>
    listEntries(trx, { ...entryFilter(input), limit: onePage + 1 }),
  );
  const entries = found.slice(0, onePage);
  return { entries, next: found.length > onePage ? (entries.at(-1)?.entryNo ?? null) : null };
}
