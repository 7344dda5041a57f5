import type { ReadinessView } from '@kycuong/api/staff';
import * as m from '#lib/paraglide/messages.js';

type Missing = ReadinessView['missing'][number];

export interface ReadinessStep {
  readonly name: string;
  /** Unknown before a trial of just this content. */
  readonly standing: 'done' | 'missing' | 'unknown';
  readonly missing: readonly Missing[];
}

const steps: readonly (readonly [() => string, readonly Missing['code'][]])[] = [
  [m.detection_ready_step_trial, ['TRIAL_MISSING', 'TRIAL_OF_OTHER_CONTENT']],
  [m.detection_ready_step_baseline, ['BASELINE_MISSING', 'BASELINE_HIT_UNEXPLAINED']],
  [m.detection_ready_step_confirmed, ['CONFIRMED_SIGNAL_LOST']],
  [m.detection_ready_step_cases, ['CASES_MISSING', 'CASE_FAILED']],
  [m.detection_ready_step_mutants, ['MUTANT_SURVIVED']],
  [m.detection_ready_step_analysis, ['ANALYSIS_MISSING', 'ANALYSIS_ERROR', 'ANALYSIS_NOT_ACCEPTED']],
];

/** Everything that is asked of a version's changed indicators, in the order in which it is done. */
export const readinessSteps = ({ missing, tried }: ReadinessView): readonly ReadinessStep[] =>
  steps.map(([name, codes], place) => {
    const open = missing.filter(({ code }) => codes.includes(code));
    const known = place === 0 || tried;
    return {
      name: name(),
      standing: open.length > 0 ? 'missing' : known ? 'done' : 'unknown',
      missing: open,
    };
  });
