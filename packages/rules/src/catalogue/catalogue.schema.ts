// One catalogue file. Everything outside `settings` is the directive speaking; everything inside it is the province.
import { z } from 'zod';
import {
  behaviourSchema,
  directiveSchema,
  provisionSchema,
  questionAnswerSchema,
  slugSchema,
} from './directive.schema.ts';
import { settingsSchema } from './settings.schema.ts';

export const catalogueFormat = 'kycuong-catalogue/1';

/** The verbatim half: immutable inside an edition of a directive. */
export const directiveTextSchema = z.strictObject({
  directive: directiveSchema,
  behaviours: z.array(behaviourSchema),
  provisions: z.array(provisionSchema),
  questions: z.array(questionAnswerSchema),
});

export const catalogueSchema = z.strictObject({
  format: z.literal(catalogueFormat),
  /** The workspace key of the province, such as `yen-bai`. */
  province: slugSchema,
  ...directiveTextSchema.shape,
  settings: settingsSchema,
});

export type DirectiveText = z.infer<typeof directiveTextSchema>;
export type Catalogue = z.infer<typeof catalogueSchema>;
