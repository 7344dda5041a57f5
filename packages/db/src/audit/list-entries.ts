import type { ProvinceTransaction } from '../core/claims.ts';

export interface AuditEntry {
  readonly entryNo: number;
  readonly at: Date;
  readonly personId: string | null;
  readonly actor: string;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectKey: unknown;
}

/** The acting province's log, newest first; pages by the last number seen. */
export async function listEntries(
  trx: ProvinceTransaction,
  { before, limit = 50 }: { readonly before?: number; readonly limit?: number } = {},
): Promise<AuditEntry[]> {
  return trx
    .selectFrom('audit.entry')
    .select([
      'entry_no as entryNo',
      'at',
      'person_id as personId',
      'actor',
      'action',
      'subject_kind as subjectKind',
      'subject_key as subjectKey',
    ])
    .$if(before !== undefined, (query) => query.where('entry_no', '<', before ?? 0))
    .orderBy('entry_no', 'desc')
    .limit(limit)
    .execute();
}
