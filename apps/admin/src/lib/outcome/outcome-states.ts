import type { ApologyStage } from '@kycuong/rules/apology-letter';
import type { MeasureStanding } from '@kycuong/rules/measure';
import type { RemedyStage } from '@kycuong/rules/remedy';

// Shapes of states; the word is always beside them.
export const remedyState = { open: 'doing', repaired: 'wait', confirmed: 'done' } as const satisfies Record<
  RemedyStage,
  string
>;
export const measureState = {
  overturned: 'off',
  'to-execute': 'wait',
  'in-force': 'doing',
  ended: 'done',
  lifted: 'off',
} as const satisfies Record<MeasureStanding, string>;
export const letterState = {
  owed: 'wait',
  drafted: 'doing',
  signed: 'doing',
  delivered: 'done',
  excepted: 'off',
} as const satisfies Record<ApologyStage, string>;
