// What each procedure of the organisation takes.
import { civilDaySchema } from '@kycuong/rules/civil-day';
import { commandSchema, groundSchema } from '@kycuong/rules/organisation';
import { identifierSchema } from '@kycuong/rules/work';
import { z } from 'zod';
import { exportedLists } from './export-list.ts';

const day = civilDaySchema.optional();
const typed = z.string().max(200);
const code = z.string().max(40).optional();
const changeNo = z.int().min(1);
const seen = z.string().length(64);

export const unitsInput = z.object({
  day,
  typed: typed.optional(),
  kind: code,
  ended: z.boolean().optional(),
});
export const unitInput = z.object({ unit: identifierSchema, day });
export const officersInput = z.object({
  typed: typed.optional(),
  unit: identifierSchema.optional(),
  kind: code,
  role: code,
  idle: z.boolean().optional(),
  after: z.string().max(2000).optional(),
});
export const suggestInput = z.object({ typed });
export const officerInput = z.object({ officer: identifierSchema });
export const pageInput = z.object({ before: changeNo.optional() });
export const changeInput = z.object({ changeNo });
export const exportInput = z.object({ list: z.enum(exportedLists), after: z.string().max(400).optional() });
export const previewInput = z.object({ command: commandSchema });
export const applyInput = z.object({ command: commandSchema, ground: groundSchema, seen: seen.optional() });
export const undoInput = z.object({
  changeNo,
  ground: groundSchema.extend({ reason: z.string().trim().min(1).max(1000) }),
  seen,
});
