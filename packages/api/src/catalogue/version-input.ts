import { slugSchema } from '@kycuong/rules/catalogue/schema/directive';
import { z } from 'zod';

/** Names one version of one directive's catalogue in the acting province. */
export const versionInput = z.object({ slug: slugSchema, version: z.int().min(1).max(100_000) });
export type VersionInput = z.infer<typeof versionInput>;
