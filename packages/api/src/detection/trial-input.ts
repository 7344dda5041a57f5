import { slugSchema } from '@kycuong/rules/catalogue/schema/directive';
import { civilDaySchema } from '@kycuong/rules/civil-day';
import { indicatorIdSchema, indicatorSchema } from '@kycuong/rules/detection/schema/indicator';
import { z } from 'zod';

/** Names one version of one directive's catalogue in the acting province. */
export const ofVersion = z.object({ slug: slugSchema, version: z.int().min(1).max(100_000) });
export type OfVersion = z.infer<typeof ofVersion>;

/** Names what was tried: one indicator, or everything. */
export const ofTrial = ofVersion.extend({ indicator: indicatorIdSchema.nullable() });
export type OfTrial = z.infer<typeof ofTrial>;

export const startInput = ofTrial.extend({
  span: z.enum(['today', 'quarter', 'year']),
  /** A period known to be good; null while there is none. */
  clean: z
    .object({ from: civilDaySchema, to: civilDaySchema })
    .refine(({ from, to }) => from < to, { path: ['to'] })
    .nullable(),
  /** What is tried and not saved; null for the version as it was kept. */
  unsaved: z
    .object({
      typed: z.object({ behaviour: z.string().max(80), indicator: indicatorSchema }).nullable(),
      thresholds: z.record(z.string().max(80), z.int().min(-1_000_000_000).max(1_000_000_000)),
    })
    .nullable(),
});
export type StartInput = z.infer<typeof startInput>;

export const acceptInput = ofVersion.extend({
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  key: z.string().min(1).max(2000),
  reason: z.string().trim().min(1).max(1000),
});
export type AcceptInput = z.infer<typeof acceptInput>;

/** Names one indicator of one version. */
export const ofIndicator = ofVersion.extend({ indicator: indicatorIdSchema });
export type OfIndicator = z.infer<typeof ofIndicator>;

export const casesInput = ofIndicator.extend({ text: z.string().max(400_000) });
export type CasesInput = z.infer<typeof casesInput>;

/** `seen`: the revision that the text was written over; 0 where there was none. */
export const saveCasesInput = casesInput.extend({ seen: z.int().min(0).max(1_000_000) });
export type SaveCasesInput = z.infer<typeof saveCasesInput>;
