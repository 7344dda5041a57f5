import { planRemedySchema, remedyLines, remedyCommandSchema, remedyStages } from '@kycuong/rules/remedy';
import { z } from 'zod';
import { caseInput } from '../case/case.ts';

export const registerInput = z.object({ stage: z.enum(remedyStages).optional() });
export const ofCaseInput = caseInput;
export const remedyInput = caseInput.extend({ line: z.enum(remedyLines) });
export type RemedyInput = z.infer<typeof remedyInput>;
export const planInput = caseInput.extend({ plan: planRemedySchema });
export const actInput = remedyInput.extend({
  revision: z.int().min(1),
  command: remedyCommandSchema,
});
export const askInput = remedyInput.extend({ revision: z.int().min(1) });
