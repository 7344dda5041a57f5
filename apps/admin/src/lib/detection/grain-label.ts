import { subjectGrains } from '@kycuong/rules/detection/grain';
import type { Indicator } from '@kycuong/rules/detection/schema/indicator';
import { evidenceKind } from '@kycuong/rules/work/evidence-kinds';

/** What a row of the grain is: a subject, or a record of a kind. */
export const grainLabel = (grain: Indicator['grain']): { readonly vi: string; readonly en: string } =>
  typeof grain === 'string' ? subjectGrains[grain].label : evidenceKind(grain.record).label;
