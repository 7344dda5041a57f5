import { endOfLimit } from '../calendar/calendar.ts';
import type { CivilDay } from '../core/civil-day.schema.ts';
import { toCivilDay, toEpochDay } from '../core/epoch-day.ts';
import type { CaseFacts } from './case-facts.ts';
import { type Allegation, type Case, confirmed } from './case-state.ts';
import type { LimitRule } from './procedure/limit-rules.ts';
import type { MeasureForm } from './procedure/measure-forms.ts';
import { limitOn, type Procedure } from './procedure/procedure.ts';

export interface Limitation {
  readonly allegation: Allegation;
  readonly rule: LimitRule;
  /** Last day on which discipline may be decided; null where the limit is not determined and does not run. */
  readonly due: CivilDay | null;
}

/** Thời hiệu of each behaviour for a level of discipline, from the day of the act. */
export function limitationsOf(
  kase: Pick<Case, 'subject' | 'allegations'>,
  heavier: boolean,
  procedure: Procedure,
  { workingDays, today }: Pick<CaseFacts, 'workingDays' | 'today'>,
): Limitation[] {
  const kind = kase.subject.kind === 'officer' ? kase.subject.officerKind : null;
  return kase.allegations.map((allegation) => {
    // The length is the law's of the day on which it is applied; it is counted from the act.
    const rule = limitOn(procedure, heavier ? 'limitation-heavier' : 'limitation-reprimand', kind, today);
    const runs = rule.certainty !== 'uncertain' && rule.limit;
    const due = runs ? toCivilDay(endOfLimit(toEpochDay(allegation.actOn), runs, workingDays).due) : null;
    return { allegation, rule, due };
  });
}

/** Whether every confirmed behaviour lies too far back for a form of discipline. */
export function limitationPassed(
  kase: Case,
  form: MeasureForm,
  procedure: Procedure,
  facts: CaseFacts,
): boolean {
  if (kase.withoutLimitation !== null) return false;
  const found = limitationsOf(
    { ...kase, allegations: confirmed(kase) },
    form !== 'reprimand',
    procedure,
    facts,
  );
  return found.length > 0 && found.every(({ due }) => due !== null && due < facts.today);
}
