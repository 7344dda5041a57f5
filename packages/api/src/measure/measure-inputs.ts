import { executeMeasureSchema, liftMeasureSchema } from '@kycuong/rules/measure';
import { z } from 'zod';
import { caseInput } from '../case/case.ts';

export const measuresInput = caseInput;

/** A measure by its decision and its place there, both from 1. */
const measureInput = caseInput.extend({
  decision: z.int().min(1).max(100),
  measure: z.int().min(1).max(20),
});
export type MeasureInput = z.infer<typeof measureInput>;

export const executeInput = measureInput.extend({ execution: executeMeasureSchema });
export const liftInput = measureInput.extend({ lift: liftMeasureSchema });
