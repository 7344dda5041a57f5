import { z } from 'zod';

/** Words of the toolkit or of a province, in both languages of the interface. Never the directive's own words. */
export const bilingualSchema = z
  .strictObject({
    vi: z.string().trim().min(1).max(4000),
    en: z.string().trim().min(1).max(4000),
  })
  .meta({ id: 'bilingual' });
export type Bilingual = z.infer<typeof bilingualSchema>;
