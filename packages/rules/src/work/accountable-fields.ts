import { fieldOf, type WorkKindId } from './evidence-kinds.ts';
import { subjectField } from './subject-of-kind.ts';

type Subject = 'officer' | 'unit' | 'matter';

/** The fields of a record that name whom it is counted against: exclusions and leave of these take it out. */
export type AccountableFields = Readonly<Partial<Record<Subject, string>>>;

/** Kinds between two sides: the record is the first side's own, and can be counted against the second. */
const secondSides: Readonly<
  Partial<Record<WorkKindId, { readonly officer: string; readonly unit: string }>>
> = {
  consultation: { officer: 'asked', unit: 'askedUnit' },
  referral: { officer: 'receiver', unit: 'toUnit' },
};

/**
 * Whom a record is counted against by those who look at it through `fields`: the officer that one of these names, with the
 * unit on that officer's side of the record; where they name nobody, the officer and unit whose record it is.
 */
export function accountableFields(kind: WorkKindId, fields: readonly string[]): AccountableFields {
  const own = (target: Subject) => {
    const field = subjectField(kind, target);
    return field === undefined ? {} : { [target]: field };
  };
  const second = secondSides[kind];
  const isSecond = second !== undefined && fields.some((field) => Object.values(second).includes(field));
  const officer = fields.find((field) => refersToOfficer(kind, field));
  return {
    ...own('officer'),
    ...own('unit'),
    ...own('matter'),
    ...(isSecond && second),
    ...(officer !== undefined && { officer }),
  };
}

function refersToOfficer(kind: WorkKindId, name: string): boolean {
  const type = fieldOf(kind, name)?.type;
  return type?.type === 'reference' && type.to === 'officer';
}
