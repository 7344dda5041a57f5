import type { CivilDay } from '../core/civil-day.schema.ts';
import { toCivilDay, toEpochDay } from '../core/epoch-day.ts';
import { parameterValueOn } from './parameter-value-on.ts';
import type { Parameter } from './settings.schema.ts';

/**
 * The first day from which a parameter has had, without a break, the number that it has on `day`, on each of these days already
 * approved. A value that only repeats the number of the one before it (a new document, the same limit) changes nothing.
 * Undefined on a day that no value covers.
 */
export function parameterUnchangedSince(parameter: Parameter, day: CivilDay): CivilDay | undefined {
  const now = parameterValueOn(parameter, day);
  if (!now) return undefined;
  for (let since = countsFrom(now); ;) {
    const before = parameterValueOn(parameter, toCivilDay(toEpochDay(since) - 1));
    if (before?.value !== now.value) return since;
    since = countsFrom(before);
  }
}

const countsFrom = ({ from, approvedOn }: Parameter['values'][number]): CivilDay =>
  from > approvedOn ? from : approvedOn;
