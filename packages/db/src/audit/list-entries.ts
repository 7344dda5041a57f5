import type { ProvinceTransaction } from '../core/claims.ts';

export interface AuditEntry {
  readonly entryNo: number;
  readonly at: Date;
  readonly personId: string | null;
  /** Of the person; null when the system acted. */
  readonly name: string | null;
  readonly actor: string;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectKey: unknown;
}

export interface EntryFilter {
  /** The last number seen: entries before it. */
  readonly before?: number | undefined;
  readonly limit?: number | undefined;
  readonly person?: string | undefined;
  readonly action?: string | undefined;
  /** How the kind of subject begins, such as `casework.`. */
  readonly subject?: string | undefined;
  readonly from?: Date | undefined;
  readonly until?: Date | undefined;
}

/** The acting province's log, newest first; pages by the last number seen. */
export async function listEntries(
  trx: ProvinceTransaction,
  { before, limit = 50, person, action, subject, from, until }: EntryFilter = {},
): Promise<AuditEntry[]> {
  return trx
    .selectFrom('audit.entry as e')
    .leftJoin('access.person as p', 'p.person_id', 'e.person_id')
    .select([
      'e.entry_no as entryNo',
      'e.at',
      'e.person_id as personId',
      'p.display_name as name',
      'e.actor',
      'e.action',
      'e.subject_kind as subjectKind',
      'e.subject_key as subjectKey',
    ])
    .$if(before !== undefined, (query) => query.where('e.entry_no', '<', before!))
    .$if(person !== undefined, (query) => query.where('e.person_id', '=', person!))
    .$if(action !== undefined, (query) => query.where('e.action', '=', action!))
    .$if(subject !== undefined, (query) => query.where('e.subject_kind', '^@' as never, subject!))
    .$if(from !== undefined, (query) => query.where('e.at', '>=', from!))
    .$if(until !== undefined, (query) => query.where('e.at', '<', until!))
    .orderBy('e.entry_no', 'desc')
    .limit(limit)
    .execute();
}
