import type { CivilDay } from '../core/civil-day.schema.ts';
import type { CaseRefusalCode } from './case-refusals.ts';
import type { Case, Measure } from './case-state.ts';
import { formsOn, type MeasureForm } from './procedure/measure-forms.ts';

type Found =
  | { readonly ok: true; readonly measures: readonly Measure[] }
  | { readonly ok: false; readonly code: CaseRefusalCode };

/** The measures as the law of the day knows them for this person; one act has one form of discipline. */
export function measuresOf(
  { subject }: Pick<Case, 'subject'>,
  inputs: readonly { readonly form: MeasureForm; readonly reason: string }[],
  day: CivilDay,
): Found {
  const leader = subject.kind === 'officer' && subject.leader;
  const open = formsOn({ kind: subject.kind === 'officer' ? subject.officerKind : null, leader, day });
  const measures: Measure[] = [];
  for (const { form, reason } of inputs) {
    const rule = open.find((one) => one.form === form);
    if (!rule) return { ok: false, code: 'FORM_NOT_FOR_THIS_PERSON' };
    if (!rule.certain) return { ok: false, code: 'FORM_UNCERTAIN' };
    measures.push({ form, discipline: rule.discipline, reason });
  }
  if (measures.filter(({ discipline }) => discipline).length > 1)
    return { ok: false, code: 'ONE_FORM_OF_DISCIPLINE' };
  return { ok: true, measures };
}
