import type { CivilDay } from '@kycuong/rules/civil-day';
import { type RawBuilder, sql } from 'kysely';

/** A version of evidence, named by its alias, that is known now and holds on a day. */
export function holdsOn(alias: string, day: CivilDay): RawBuilder<boolean> {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  return sql<boolean>`(${column('superseded_at')} = 'infinity' and not ${column('withdrawn')}
    and ${column('from')} <= ${day} and (${column('to')} is null or ${column('to')} > ${day}))`;
}
