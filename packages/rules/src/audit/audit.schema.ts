import { z } from 'zod';
import { civilDaySchema } from '../core/civil-day.schema.ts';

/** What an entry of the audit log can tell: a change, a view of protected data, a file taken out, an erasure, a restoration. */
export const auditActions = ['insert', 'update', 'delete', 'view', 'export', 'erase', 'restore'] as const;
export type AuditAction = (typeof auditActions)[number];

export const entryFilterSchema = z.strictObject({
  person: z.uuid().optional(),
  action: z.enum(auditActions).optional(),
  /** How the kind of subject begins, such as `casework.`. */
  subject: z
    .string()
    .regex(/^[a-z_]+(\.[a-z_]*)?$/)
    .max(80)
    .optional(),
  /** First and last civil day in Viet Nam. */
  from: civilDaySchema.optional(),
  to: civilDaySchema.optional(),
  /** The last entry of the page before. */
  before: z.int().min(1).optional(),
});
export type EntryFilterInput = z.infer<typeof entryFilterSchema>;

export const exportSchema = z.strictObject({ filter: entryFilterSchema, format: z.enum(['csv', 'json']) });
export const entrySchema = z.strictObject({ entry: z.int().min(1) });
export const erasureRequestSchema = z.strictObject({
  entry: z.int().min(1),
  /** The legal ground: provision, request, decision. */
  ground: z.string().trim().min(10).max(2000),
});
export const erasureDecisionSchema = z.strictObject({
  erasure: z.int().min(1),
  decision: z.enum(['erased', 'refused']),
  note: z.string().trim().max(2000),
});
export const retentionSchema = z.strictObject({
  /** Months; null keeps for ever. */
  keepMonths: z.int().min(12).max(1200).nullable(),
  basis: z.string().trim().min(10).max(2000),
});
