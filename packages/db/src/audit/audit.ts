// The public file of the slice.
export {
  applyRetention,
  askErasure,
  decideErasure,
  type Erasure,
  type ErasureDecision,
  listErasures,
  readRetention,
  type Retention,
  setRetention,
} from './erase-payloads.ts';
export { type AuditEntry, type EntryFilter, listEntries } from './list-entries.ts';
export { type LogStanding, logStanding, openPayload, recordExport, verifyOwn } from './read-log.ts';
export { recordView } from './record-view.ts';
export { auditHead, type Seal, sealEntries } from './seal-entries.ts';
export { type AuditFinding, auditedProvinces, verifyAudit } from './verify-audit.ts';
