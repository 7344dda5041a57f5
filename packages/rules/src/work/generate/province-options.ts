import type { CivilDay } from '../../core/civil-day.schema.ts';
import type { PatternId } from './patterns/patterns.ts';

export interface ProvinceOptions {
  readonly seed: number;
  /** People, heads and deputies included; at least twelve a unit. */
  readonly officers: number;
  /** Party bodies, departments, communes and service units; at least eight. */
  readonly units: number;
  /** Records in all, those about the organisation included; never fewer than these and the patterns need. */
  readonly records: number;
  readonly from: CivilDay;
  /** How many days the evidence spans; at least 200, so that a window of half a year fits. */
  readonly days: number;
  /** The share of values left out where a record of ordinary work may leave one out and it does not mean "not yet". */
  readonly missingShare?: number;
  /** How often each pattern is planted; none by default. */
  readonly patterns?: Readonly<Partial<Record<PatternId, number>>>;
}
