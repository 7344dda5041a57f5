import type { CaseCheck } from '@kycuong/api/staff';
import * as m from '#lib/paraglide/messages.js';

type Outcome = CaseCheck['cases'][number]['rows'][number]['observed'];

/** What may come out of a row of a case, in words. */
export const caseOutcomes: Readonly<Record<Outcome, () => string>> = {
  match: m.detection_case_match,
  'no-match': m.detection_case_no_match,
  unknown: m.detection_case_unknown,
  excluded: m.detection_case_excluded,
  'no-row': m.detection_case_no_row,
  'not-compiled': m.detection_case_not_compiled,
};
