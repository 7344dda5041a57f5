// The public file of the slice.
export { type AuditEntry, listEntries } from './list-entries.ts';
export { auditHead, type Seal, sealEntries } from './seal-entries.ts';
export { type AuditFinding, verifyAudit } from './verify-audit.ts';
