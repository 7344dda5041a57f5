import { type CaseText, findCaseText } from '@kycuong/db/detection/trial';
import type { Acting } from '../core/procedure.ts';
import type { OfIndicator } from './trial-input.ts';

/** The cases that the province wrote for an indicator; null while it wrote none. */
export const readCases = (acting: Acting, { slug, indicator }: OfIndicator): Promise<CaseText | null> =>
  acting.transaction((trx) => findCaseText(trx, { directiveSlug: slug, indicator }));
