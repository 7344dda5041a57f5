import { z } from 'zod';
import { bilingualSchema } from '../core/bilingual.schema.ts';
import { civilDaySchema } from '../core/civil-day.schema.ts';
import { slugSchema } from '../catalogue/directive.schema.ts';

/** An administrative area over a half-open interval of days, with the areas that took over its administration. */
export const jurisdictionSchema = z.strictObject({
  code: slugSchema,
  name: bilingualSchema,
  from: civilDaySchema.nullable(),
  to: civilDaySchema.nullable(),
  successors: z.array(slugSchema),
  note: bilingualSchema.nullable(),
  source: z.string().nullable(),
});

/** A province's workspace: an immutable key, and the jurisdictions it belonged to over time. */
export const workspaceSchema = z.strictObject({
  province: slugSchema,
  name: bilingualSchema,
  /** Words shown beside the name today, such as "địa bàn cũ, nay thuộc Lào Cai". */
  standing: bilingualSchema.nullable(),
  jurisdictions: z
    .array(
      z.strictObject({ code: slugSchema, from: civilDaySchema.nullable(), to: civilDaySchema.nullable() }),
    )
    .min(1),
});

export const jurisdictionFileSchema = z.strictObject({
  jurisdictions: z.array(jurisdictionSchema),
  workspaces: z.array(workspaceSchema),
});

export type Jurisdiction = z.infer<typeof jurisdictionSchema>;
export type Workspace = z.infer<typeof workspaceSchema>;
