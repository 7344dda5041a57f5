// The shape of a line of evidence, made from the kinds: one line is one version of one record, and flat.
import { z } from 'zod';
import { evidenceKinds } from './evidence-kinds.ts';
import type { Field, FieldType } from './field.ts';
import type { EvidenceKind } from './kinds/evidence-kind.ts';

/** Name and version of the format of evidence files. A field added keeps the number; anything else raises it. */
export const evidenceFormat = 'kycuong-evidence/1';

/** An identifier that a source system gives: ASCII, compared and sorted by code unit, never read as words. */
export const identifierSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._:/#@+-]*$/, 'identifier')
  .max(120)
  .meta({ id: 'identifier' });

const since13June1975 =
  /^(?:1975-(?:06-(?:1[3-9]|2\d|30)|(?:0[7-9]|1[0-2])-\d\d)|(?:197[6-9]|19[89]\d|[2-9]\d{3})-\d\d-\d\d)$/;

/** A civil day in Asia/Ho_Chi_Minh from 1975-06-13 on: before it the country's clock was not UTC+7 throughout. */
export const evidenceDaySchema = z.iso.date().regex(since13June1975, 'evidence-day').meta({ id: 'day' });

/** RFC 3339 with an offset; at most microseconds, as PostgreSQL keeps them. */
export const instantSchema = z.iso
  .datetime({ offset: true })
  .regex(/^(?:197[6-9]|19[89]\d|[2-9]\d{3})[^.]*(?:\.\d{1,6})?(?:Z|[+-]\d\d:\d\d)$/, 'instant')
  .meta({ id: 'instant' });

/** One line of words in NFC, for people only. */
const wordsSchema = z
  .string()
  .min(1)
  .max(1000)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'one-line')
  .refine((text) => text === text.normalize('NFC'), 'nfc')
  .meta({ id: 'words' });

function valueSchema(type: FieldType): z.ZodType {
  switch (type.type) {
    case 'day':
      return evidenceDaySchema;
    case 'whole':
      return z.int().min(type.min).max(type.max);
    case 'truth':
      return z.boolean();
    case 'code':
      return z.enum(type.values.map(({ code }) => code));
    case 'reference':
      return identifierSchema;
    case 'words':
      return wordsSchema;
  }
}

function fieldSchema({ type, nullable, label }: Field): z.ZodType {
  const schema = nullable ? valueSchema(type).nullish() : valueSchema(type);
  return schema.meta({ description: `${label.vi} / ${label.en}` });
}

const version = { id: identifierSchema, source: identifierSchema, recordedAt: instantSchema };

function lineSchema({ id, label, fields }: EvidenceKind): z.ZodObject {
  const own = Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field)]));
  return z
    .strictObject({ kind: z.literal(id), ...version, withdrawn: z.literal(false).optional(), ...own })
    .meta({ id, description: `${label.vi} / ${label.en}` });
}

/** One schema a kind, for a line that states a fact. */
export const lineSchemas: ReadonlyMap<string, z.ZodObject> = new Map(
  evidenceKinds.map((kind) => [kind.id, lineSchema(kind)]),
);

/** A line that takes a record back: it names the record, and holds none of its fields. */
export const withdrawalSchema = z
  .strictObject({
    kind: z.enum(evidenceKinds.map(({ id }) => id)),
    ...version,
    withdrawn: z.literal(true),
  })
  .meta({ id: 'withdrawal', description: 'rút lại một bản ghi / takes a record back' });

/** Any line of an evidence file but the first, which may name the format. */
export const evidenceLineSchema = z.union([...lineSchemas.values(), withdrawalSchema]);
