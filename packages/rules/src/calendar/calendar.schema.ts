// The shape of a calendar file: what the law leaves to a yearly decision, each entry with its source.
import { z } from 'zod';
import { bilingualSchema } from '../core/bilingual.schema.ts';
import { civilDaySchema } from '../core/civil-day.schema.ts';

const slugSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug');

const entryShape = {
  source: z.strictObject({
    /** Number and name of the document, or of the page that tells of it. */
    reference: z.string().trim().min(1).max(300),
    url: z.url().nullable(),
    /** Null where the source does not tell the day of the decision. */
    decidedOn: civilDaySchema.nullable(),
  }),
  /** Only a verified entry changes a day; an uncertain one makes every deadline that crosses its days uncertain. */
  certainty: z.enum(['verified', 'uncertain']),
  /** The instant from which the entry counts. A later entry about the same thing takes its place. */
  recordedAt: z.iso.datetime({ offset: true }),
  /** The entry takes an earlier one about the same thing back. */
  withdrawn: z.boolean().optional(),
  note: bilingualSchema.optional(),
};

export const calendarEntrySchema = z.discriminatedUnion('kind', [
  /** Which five days are the Tết holiday of a year. */
  z.strictObject({ kind: z.literal('tet'), first: civilDaySchema, ...entryShape }),
  /** Which day beside 2 September is a holiday. */
  z.strictObject({ kind: z.literal('national-day'), beside: civilDaySchema, ...entryShape }),
  /** A working day that becomes a day off, worked on a weekly rest day instead. */
  z.strictObject({ kind: z.literal('swap'), dayOff: civilDaySchema, worked: civilDaySchema, ...entryShape }),
  /** One more day off, decided for once. */
  z.strictObject({ kind: z.literal('day-off'), day: civilDaySchema, label: bilingualSchema, ...entryShape }),
  /** A holiday of every year that counts only where its switch is on. */
  z.strictObject({
    kind: z.literal('switchable'),
    switch: slugSchema,
    month: z.int().min(1).max(12),
    day: z.int().min(1).max(31),
    fromYear: z.int().min(2020).max(2030),
    label: bilingualSchema,
    ...entryShape,
  }),
]);

export const calendarFileSchema = z.strictObject({
  format: z.literal(1),
  id: slugSchema,
  entries: z.array(calendarEntrySchema).max(1000),
});

export type CalendarEntry = z.infer<typeof calendarEntrySchema>;
export type CalendarFile = z.infer<typeof calendarFileSchema>;
