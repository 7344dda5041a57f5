import type { MeasuresView } from '@kycuong/api/staff';
import { caseLabels } from '@kycuong/rules/case/labels';
import type { StepForm } from '#lib/case/step-form.ts';
import { day, fixed, number, reason, words } from '#lib/server/case/fields.ts';
import { text } from '#lib/text.ts';
import * as m from '#lib/paraglide/messages.js';

/** The form for the first measure that waits to be carried out, or null. */
export function executeForm({ measures, mayExecute, today }: MeasuresView): StepForm | null {
  const next = measures.find(({ standing }) => standing === 'to-execute');
  if (!next || !mayExecute) return null;
  return {
    command: 'execute',
    title: m.outcome_execute({ form: text(caseLabels.form[next.form]).toLowerCase() }),
    lead: text(next.term.words),
    fields: [
      fixed('decision', next.decision),
      fixed('measure', next.measure),
      day('execution.executedOn', m.outcome_executed_on(), { value: today }),
      words('execution.evidence', m.outcome_evidence(), { hint: m.outcome_evidence_hint() }),
      day('execution.endsOn', m.outcome_ends_on(), { optional: true, hint: m.outcome_ends_on_hint() }),
      words('execution.endBasis', m.outcome_end_basis(), { optional: true }),
    ],
  };
}

/** The form that ends the first measure in force before its time, or null. */
export function liftForm({ measures, mayLift }: MeasuresView): StepForm | null {
  const standing = measures.find((one) => one.standing === 'in-force');
  if (!standing || !mayLift) return null;
  return {
    command: 'lift',
    title: m.outcome_lift({ form: text(caseLabels.form[standing.form]).toLowerCase() }),
    lead: m.outcome_lift_lead(),
    fields: [
      fixed('decision', standing.decision),
      fixed('measure', standing.measure),
      { ...number(), name: 'lift.number' },
      { ...reason(), name: 'lift.reason' },
      words('lift.basis', m.outcome_basis()),
    ],
  };
}
