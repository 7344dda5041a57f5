import type { CivilDay } from '../../core/civil-day.schema.ts';
import { coversDay } from '../../core/day-interval.ts';
import type { CatalogueIdentity } from '../../detection/detection.ts';
import type { OfficerKind } from '../vocabulary.ts';
import type { LimitId, LimitRule } from './limit-rules.ts';

/** The limits that a province works by on a day, and the version of its catalogue that they come from. */
export interface Procedure {
  readonly version: CatalogueIdentity;
  readonly limits: readonly LimitRule[];
}

/** The rule for a limit that begins on a day, for one kind of officer; a collective has no kind. */
export function limitOn(
  procedure: Pick<Procedure, 'limits'>,
  id: LimitId,
  kind: OfficerKind | null,
  day: CivilDay,
): LimitRule {
  const found = procedure.limits.find(
    (rule) =>
      rule.id === id &&
      (rule.kinds === null || (kind !== null && rule.kinds.includes(kind))) &&
      coversDay(rule, day),
  );
  if (found) return found;
  // A limit that no rule speaks of is as uncertain as one that a rule calls so.
  const silent = procedure.limits.find((rule) => rule.id === id);
  if (!silent) throw new TypeError(`the procedure has no limit ${id}`);
  return { ...silent, limit: null, longer: null, certainty: 'uncertain', source: null, parameter: null };
}
