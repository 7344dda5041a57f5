import type { ApologyDuty } from '../apology-letter/apology-letter.ts';
import { type Allegation, type Case, dueOf, lastDecision } from '../case/case.ts';
import { caseLabels } from '../case/case-labels.ts';
import type { WorkingDays } from '../calendar/calendar.ts';
import type { CivilDay } from '../core/civil-day.schema.ts';
import type { FieldValues } from './document-fields.ts';

/** As documents write a day: 05/11/2026. */
const dayAsWritten = (on: CivilDay): string => on.split('-').reverse().join('/');

export interface NamesOfCase {
  readonly superior: string;
  readonly unit: string;
  readonly subject: string;
  readonly subjectUnit: string;
  /** Number of a directive by its slug. */
  readonly directive: (slug: string) => string;
}

const behaviourOf = ({ behaviour, clause, directive, actOn }: Allegation, names: NamesOfCase): string =>
  `Biểu hiện ${behaviour}${clause ? `, điểm ${clause}` : ''} (${names.directive(directive)}), ngày ${dayAsWritten(actOn)}`;

/** What the file of a case already says in the fields of a document; whoever writes it may word it anew. */
export function valuesOfCase(kase: Case, names: NamesOfCase, workingDays: WorkingDays): FieldValues {
  const clock = kase.clocks.findLast(({ id }) => id === 'explanation');
  const due = clock ? dueOf(clock, kase.stays, workingDays) : null;
  const decision = lastDecision(kase);
  return {
    superior: names.superior,
    unit: names.unit,
    case: kase.id.split('/').slice(-2).join('/'),
    subject: names.subject,
    subjectUnit: names.subjectUnit,
    behaviours: kase.allegations.map((one) => `- ${behaviourOf(one, names)};`).join('\n'),
    questions: kase.request?.questions ?? '',
    evidence: (kase.request?.evidence ?? []).map((record) => `- ${record};`).join('\n'),
    explainBy: due ? dayAsWritten(due.due) : '',
    findings: kase.allegations.map((one) => findingOf(one, names)).join('\n'),
    measures: decision ? measuresIn(decision) : '',
    reason:
      decision?.reason ?? kase.allegations.map(({ conclusion }) => conclusion?.reasons ?? '').join('\n'),
    decisionNumber: decision?.number ?? '',
  };
}

const measuresIn = ({ measures }: Pick<NonNullable<ReturnType<typeof lastDecision>>, 'measures'>): string =>
  measures.length === 0
    ? '- Không áp dụng biện pháp xử lý.'
    : measures.map(({ form }) => `- ${caseLabels.form[form].vi};`).join('\n');

const findingOf = (allegation: Allegation, names: NamesOfCase): string =>
  allegation.conclusion
    ? `- ${behaviourOf(allegation, names)}: ${caseLabels.outcome[allegation.conclusion.outcome].vi}. ${allegation.conclusion.reasons}`
    : '';

/** What the register of letters already says. */
export const valuesOfLetter = (
  duty: ApologyDuty,
  names: { readonly superior: string; readonly unit: string; readonly signer: string },
): FieldValues => ({
  ...names,
  matter: duty.matter,
  dueOn: dayAsWritten(duty.lateness.dueOn),
  rights: duty.rights,
  reason: duty.letter?.reason ?? '',
  recipient: duty.letter?.recipient.name ?? '',
  address: duty.letter?.recipient.address ?? '',
  newDueOn: duty.letter?.newDueOn ? dayAsWritten(duty.letter.newDueOn) : '',
});
