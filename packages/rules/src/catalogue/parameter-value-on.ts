import type { CivilDay } from '../core/civil-day.schema.ts';
import { coversDay } from '../core/day-interval.ts';
import type { Parameter, ParameterValue } from './settings.schema.ts';

/**
 * The value of a parameter on a day with its source, author and basis; undefined on a day that no value covers.
 * A value whose validity begins before its approval counts from its approval only (promise 9).
 */
export function parameterValueOn(parameter: Parameter, day: CivilDay): ParameterValue | undefined {
  return parameter.values.find((value) => coversDay(value, day) && value.approvedOn <= day);
}
