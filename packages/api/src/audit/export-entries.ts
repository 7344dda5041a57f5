import { type AuditEntry, listEntries, recordExport } from '@kycuong/db/audit';
import type { EntryFilterInput } from '@kycuong/rules/audit/schema';
import type { Acting } from '../core/procedure.ts';
import { type MadeFile, tableFile } from '../core/table-file.ts';
import { entryFilter } from './entry-filter.ts';

const most = 50_000;
const name = 'nhat-ky-he-thong';
const header = ['entry_no', 'at', 'person_id', 'name', 'actor', 'action', 'subject_kind', 'subject_key'];

/** Who did what and when, newest first, without what was written: payloads are opened one at a time. The export is an entry itself. */
export async function exportEntries(
  acting: Acting,
  { filter, format }: { readonly filter: EntryFilterInput; readonly format: 'csv' | 'json' },
): Promise<MadeFile> {
  const entries = await acting.transaction(async (trx) => {
    const found = await listEntries(trx, { ...entryFilter(filter), limit: most });
    await recordExport(trx, filter, found.length);
    return found;
  });
  if (format === 'csv') return tableFile({ name, format, rows: [header, ...entries.map(cells)] });
  const bytes = new TextEncoder().encode(`${JSON.stringify({ most, entries }, null, 2)}\n`);
  return { fileName: `${name}.json`, mediaType: 'application/json; charset=utf-8', bytes };
}

const cells = (entry: AuditEntry): string[] => [
  String(entry.entryNo),
  entry.at.toISOString(),
  entry.personId ?? '',
  entry.name ?? '',
  entry.actor,
  entry.action,
  entry.subjectKind,
  JSON.stringify(entry.subjectKey),
];
