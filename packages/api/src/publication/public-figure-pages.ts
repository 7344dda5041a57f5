// What the pages of figures are given, field by field. A count that is null is kept back because it is small, or because another
// small one would follow from it.
import { z } from 'zod';
import { provinceName } from '../core/public-province.ts';

const key = z.string().max(80);
export const unitKey = z.object({ province: key, unit: key });
export const behaviourKey = z.object({ province: key, behaviour: key });

const page = { demo: z.boolean(), province: provinceName };
const count = z.number().nullable();
const share = z
  .object({ part: z.number(), whole: z.number(), share: z.number(), low: z.number(), high: z.number() })
  .nullable();
/** The smallest number that is shown. */
const k = z.number();

export const unitsPage = z.object({
  ...page,
  k,
  total: count,
  remedied: share,
  units: z.array(z.object({ id: z.string(), name: z.string(), results: count, remedied: share })),
});

export const unitPage = z.object({
  ...page,
  k,
  id: z.string(),
  name: z.string(),
  results: count,
  measures: z.array(z.object({ name: z.enum(['discipline', 'other', 'none']), counted: count, share })),
  remedied: share,
  /** Codes of items, with how many of the unit's results judge each, whatever the outcome. */
  behaviours: z.array(z.object({ name: z.string(), counted: count })),
});

export const behaviourFigures = z.object({
  k,
  /** How many results judge the item. */
  judged: count,
  outcomes: z.array(
    z.object({ name: z.enum(['confirmed', 'exempt', 'not-proven', 'unfounded']), counted: count }),
  ),
  confirmed: share,
});
