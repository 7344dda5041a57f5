import { type AccountableFields, evidenceKind, type WorkKindId } from '@kycuong/rules/work';
import { exclusionCauses } from '@kycuong/rules/work/vocabularies';
import { dayLiteral } from './day-literal.ts';
import { type Fragment, joined, named, sqlOf, textLiteral } from './fragment.ts';
import { columnNamed, isKnown, isValidOn } from './known-records.ts';
import type { MomentOfRun } from './moment-of-run.ts';

const subjects = ['officer', 'unit', 'matter'] as const;

/** Which exclusions take records out. */
export interface Exclusions {
  /** Bits of the causes that are honoured. */
  readonly honours: number;
  /** The fields that name whom a record is counted against. */
  readonly accountable: AccountableFields;
}

/** Conditions on a record `r` that no honoured exclusion covers it. `column` gives a field of the record, own or derived. */
export function excludes(
  kind: WorkKindId,
  { honours, accountable }: Exclusions,
  column: (field: string) => Fragment,
  moment: MomentOfRun,
): Fragment[] {
  const day = sqlOf`r.${columnNamed(evidenceKind(kind).on)}`;
  const causes = exclusionCauses.filter((_, bit) => (honours & (1 << bit)) !== 0);
  const e = named('e');
  const counts = sqlOf`${isKnown('exclusion', e, moment)} and e.approved_by is not null
    and e.approved_on <= ${dayLiteral(moment.asOf)} and e.cause in (${joined(
      causes.map(({ code }) => textLiteral(code)),
      ', ',
    )})`;
  const without = (where: Fragment): Fragment =>
    sqlOf`not exists (select from work.exclusion e where ${counts} and ${where})`;

  const own = subjects.map((subject) => ({ subject, field: accountable[subject] }));
  // One anti join for the first of the three that an exclusion names: each can be hashed, a disjunction cannot.
  const covered = own.flatMap(({ subject, field }, place) => {
    if (field === undefined) return [];
    const earlier = own.slice(0, place).map((other) => sqlOf`e.${named(other.subject)} is null`);
    const later = own
      .slice(place + 1)
      .map((other) =>
        other.field === undefined
          ? sqlOf`e.${named(other.subject)} is null`
          : sqlOf`(e.${named(other.subject)} is null or e.${named(other.subject)} = ${column(other.field)})`,
      );
    const equal = sqlOf`e.${named(subject)} = ${column(field)}`;
    return [
      without(joined([sqlOf`e.record is null`, equal, ...earlier, ...later, isValidOn(e, day)], ' and ')),
    ];
  });

  const onLeave = causes.some(({ code }) => code === 'leave') ? accountable.officer : undefined;
  const away = onLeave
    ? [
        sqlOf`not exists (select from work.leave e where ${isKnown('leave', e, moment)}
          and e.officer = ${column(onLeave)} and ${isValidOn(e, day)})`,
      ]
    : [];
  return [without(sqlOf`e.record = r.id`), ...covered, ...away];
}
