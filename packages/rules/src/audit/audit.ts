// The public file of the slice.
export { auditRefusal, type AuditRefusalCode, auditRefusalCodes } from './audit-refusals.ts';
export { auditActions } from './audit.schema.ts';
