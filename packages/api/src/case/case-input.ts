import { z } from 'zod';

/** Which case: its year and its number in it. */
export const caseInput = z.object({ year: z.int().min(2000).max(2200), no: z.int().min(1).max(10_000_000) });
export type CaseInput = z.infer<typeof caseInput>;

/** A case as it was when somebody looked at it. */
export const seenCaseInput = caseInput.extend({ revision: z.int().min(1) });
export type SeenCaseInput = z.infer<typeof seenCaseInput>;
