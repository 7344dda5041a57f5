// The public file of the slice.
export { auditRefusal, type AuditRefusalCode, auditRefusalCodes } from './audit-refusals.ts';
export { type AuditAction, auditActions } from './audit.schema.ts';
