import { evidenceKind, subjectField, type WorkKindId } from '@kycuong/rules/work';
import { exclusionCauses } from '@kycuong/rules/work/vocabularies';
import { dayLiteral } from './day-literal.ts';
import { type Fragment, joined, named, sqlOf, textLiteral } from './fragment.ts';
import { columnNamed, isKnown, isValidOn } from './known-records.ts';
import type { MomentOfRun } from './moment-of-run.ts';

const subjects = ['officer', 'unit', 'matter'] as const;

/** Conditions on a record `r` that no exclusion with one of the honoured causes covers it. */
export function excludes(kind: WorkKindId, honours: number, moment: MomentOfRun): Fragment[] {
  if (honours === 0) return [];
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

  const own = subjects.map((subject) => ({ subject, field: subjectField(kind, subject) }));
  // One anti join for the first of the three that an exclusion names: each can be hashed, a disjunction cannot.
  const covered = own.flatMap(({ subject, field }, place) => {
    if (field === undefined) return [];
    const earlier = own.slice(0, place).map((other) => sqlOf`e.${named(other.subject)} is null`);
    const later = own
      .slice(place + 1)
      .map((other) =>
        other.field === undefined
          ? sqlOf`e.${named(other.subject)} is null`
          : sqlOf`(e.${named(other.subject)} is null or e.${named(other.subject)} = r.${columnNamed(other.field)})`,
      );
    const equal = sqlOf`e.${named(subject)} = r.${columnNamed(field)}`;
    return [
      without(joined([sqlOf`e.record is null`, equal, ...earlier, ...later, isValidOn(e, day)], ' and ')),
    ];
  });

  const onLeave = causes.some(({ code }) => code === 'leave') && subjectField(kind, 'officer');
  const away = onLeave
    ? [
        sqlOf`not exists (select from work.leave e where ${isKnown('leave', e, moment)}
          and e.officer = r.${columnNamed(onLeave)} and ${isValidOn(e, day)})`,
      ]
    : [];
  return [without(sqlOf`e.record = r.id`), ...covered, ...away];
}
