import { z } from 'zod';

/** A civil day in Asia/Ho_Chi_Minh, `yyyy-MM-dd`. Compared as text. Intervals of days are half-open: `[from, to)`. */
export const civilDaySchema = z.iso.date().brand<'CivilDay'>().meta({ id: 'civilDay' });
export type CivilDay = z.infer<typeof civilDaySchema>;
