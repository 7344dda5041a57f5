import type { VerifiedLog } from '@kycuong/api/staff';
import * as m from '#lib/paraglide/messages.js';

type Finding = VerifiedLog['findings'][number];

const words: Record<Finding['problem'], (at: { entry: number | string; seal: number | string }) => string> = {
  'seal-removed': m.audit_found_seal_removed,
  'seal-altered': m.audit_found_seal_altered,
  'entries-altered': m.audit_found_entries_altered,
  'entry-removed': m.audit_found_entry_removed,
  'entry-altered': m.audit_found_entry_altered,
  'entry-added': m.audit_found_entry_added,
  'payload-altered': m.audit_found_payload_altered,
  'payload-removed': m.audit_found_payload_removed,
  'head-not-found': m.audit_found_head_missing,
};

/** Exactly what is wrong, and where. */
export const findingWords = ({ problem, entryNo, sealNo }: Finding): string =>
  words[problem]({ entry: entryNo ?? '', seal: sealNo ?? '' });
