import type { CivilDay } from '../core/civil-day.schema.ts';
import type { NamingBasis } from './publication-gate.ts';
import type { NamedPerson } from './result.schema.ts';

/** A provision of the province's register under which somebody may be named. */
export interface RecordedBasis {
  readonly no: number;
  readonly provision: string;
  /** Days on which it may be used, half-open. */
  readonly from: CivilDay;
  readonly until: CivilDay | null;
  readonly suspended: boolean;
}

/**
 * The ground of a name as the register has it today (promise 5). What the register does not hold, or holds in other words, may be
 * used on no day.
 */
export function namingOf(
  named: NamedPerson,
  register: readonly RecordedBasis[],
  today: CivilDay,
): NamingBasis {
  const provision = named.basis;
  const basis = register.find((one) => one.no === named.basisNo && one.provision === provision);
  if (!basis) return { provision, from: today, to: today, suspended: false };
  const { from, until, suspended } = basis;
  return { provision, from, to: until && until < named.endsOn ? until : named.endsOn, suspended };
}
