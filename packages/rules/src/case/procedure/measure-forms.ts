// Forms of measure by kind of officer and by the day of the decision, as data. Discipline and what is not discipline stay
// apart: a caution never counts as discipline (domain.md 13, items 8 and 10).
import type { CivilDay } from '../../core/civil-day.schema.ts';
import { coversDay } from '../../core/day-interval.ts';
import type { OfficerKind } from '../vocabulary.ts';

export const disciplineForms = [
  'reprimand',
  'warning',
  'salary-step-reduction',
  'demotion',
  'removal-from-office',
  'recall',
  'dismissal',
] as const;
export const otherForms = ['caution', 'criticism', 'review', 'transfer', 'replacement'] as const;
export const measureForms = [...disciplineForms, ...otherForms] as const;
export type MeasureForm = (typeof measureForms)[number];

export interface FormRule {
  readonly form: MeasureForm;
  readonly discipline: boolean;
  /** Null is a collective. */
  readonly kinds: readonly (OfficerKind | null)[];
  /** Only for those who lead or manage. */
  readonly leadersOnly: boolean;
  readonly from: CivilDay | null;
  readonly to: CivilDay | null;
  readonly basis: string;
  /** An uncertain form is shown, and cannot be decided until the province records its basis. */
  readonly certain: boolean;
}

const on = (day: string): CivilDay => day as CivilDay;
const decree172 = 'Nghị định 172/2025/NĐ-CP';
const law2025 = 'Luật Viên chức (sửa đổi) 2025';
const decree112 = 'Nghị định 112/2020/NĐ-CP';

function discipline(
  form: MeasureForm,
  kinds: readonly OfficerKind[],
  basis: string,
  given: Partial<FormRule> = {},
): FormRule {
  return {
    form,
    discipline: true,
    kinds,
    leadersOnly: false,
    from: null,
    to: null,
    basis,
    certain: true,
    ...given,
  };
}

const since172 = { from: on('2025-07-01') };
const before172 = { to: on('2025-07-01'), certain: false };
const sinceLaw = { from: on('2026-07-01') };
const beforeLaw = { to: on('2026-07-01'), certain: false };

const notDiscipline = (form: MeasureForm, kinds: readonly (OfficerKind | null)[]): FormRule => ({
  form,
  discipline: false,
  kinds,
  leadersOnly: false,
  from: null,
  to: null,
  basis: 'Chỉ thị của tỉnh và quy chế làm việc của cơ quan',
  certain: true,
});
const persons: readonly OfficerKind[] = ['cadre', 'civil-servant', 'public-employee', 'contract-worker'];

export const formRules: readonly FormRule[] = [
  discipline('reprimand', ['cadre', 'civil-servant'], decree172, since172),
  discipline('warning', ['cadre', 'civil-servant'], decree172, since172),
  discipline('removal-from-office', ['cadre', 'civil-servant'], decree172, {
    ...since172,
    leadersOnly: true,
  }),
  discipline('recall', ['cadre'], decree172, since172),
  discipline('dismissal', ['civil-servant'], decree172, since172),
  discipline('reprimand', ['cadre', 'civil-servant', 'public-employee'], decree112, before172),
  discipline('warning', ['cadre', 'civil-servant', 'public-employee'], decree112, before172),
  discipline('salary-step-reduction', ['civil-servant'], decree112, before172),
  discipline('demotion', ['civil-servant'], decree112, { ...before172, leadersOnly: true }),
  discipline('removal-from-office', ['cadre', 'civil-servant', 'public-employee'], decree112, {
    ...before172,
    leadersOnly: true,
  }),
  discipline('recall', ['cadre'], decree112, before172),
  discipline('dismissal', ['civil-servant', 'public-employee'], decree112, before172),
  discipline('reprimand', ['public-employee'], law2025, sinceLaw),
  discipline('warning', ['public-employee'], law2025, sinceLaw),
  discipline('removal-from-office', ['public-employee'], law2025, { ...sinceLaw, leadersOnly: true }),
  discipline('dismissal', ['public-employee'], law2025, sinceLaw),
  discipline('reprimand', ['public-employee'], decree112, { ...beforeLaw, ...since172 }),
  discipline('warning', ['public-employee'], decree112, { ...beforeLaw, ...since172 }),
  discipline('dismissal', ['public-employee'], decree112, { ...beforeLaw, ...since172 }),
  notDiscipline('caution', persons),
  notDiscipline('criticism', [...persons, null]),
  notDiscipline('review', [...persons, null]),
  notDiscipline('transfer', persons),
  notDiscipline('replacement', persons),
];

export interface FormQuestion {
  readonly kind: OfficerKind | null;
  readonly leader: boolean;
  readonly day: CivilDay;
}

/** The forms open for a person, or for a collective, on a day; those that are uncertain are marked and not decidable. */
export function formsOn({ kind, leader, day }: FormQuestion): FormRule[] {
  return formRules.filter(
    (rule) => rule.kinds.includes(kind) && (leader || !rule.leadersOnly) && coversDay(rule, day),
  );
}

/** What must be recorded before discipline: họp kiểm điểm, then Hội đồng kỷ luật (Nghị định 172/2025/NĐ-CP, Điều 16). */
export const beforeDiscipline: Readonly<
  Partial<Record<OfficerKind, readonly ('review-meeting' | 'council')[]>>
> = {
  'civil-servant': ['review-meeting', 'council'],
};
