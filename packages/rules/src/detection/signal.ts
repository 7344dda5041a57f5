import type { CivilDay } from '../core/civil-day.schema.ts';
import type { GrainKey } from './language/grain.ts';

/** The version of the catalogue that made an outcome (promise 16). */
export interface CatalogueIdentity {
  /** Province and directive, such as `yen-bai/46-ct-tu`. */
  readonly id: string;
  /** Null for a file that is not a kept version. */
  readonly version: number | null;
  readonly hash: string;
}

/**
 * Tín hiệu cần xem xét: an indicator that was true of a subject as of a day, with the records that made it so. Never a
 * finding (promise 2): whether it is one, people say after hearing the person.
 */
export interface Signal {
  readonly behaviour: string;
  readonly clause: string | null;
  readonly indicator: string;
  readonly level: 'notice' | 'urgent';
  /** The keys of the row, by name. */
  readonly subject: Readonly<Partial<Record<GrainKey, string>>>;
  /** Officers, or units and collectives, whom it concerns, sorted. */
  readonly concerns: readonly string[];
  readonly matter?: string;
  readonly asOf: CivilDay;
  /** Ids of the records counted, sorted. */
  readonly records: readonly string[];
  readonly catalogue: CatalogueIdentity;
}
