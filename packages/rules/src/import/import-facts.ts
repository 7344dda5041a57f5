import type { CivilDay } from '../core/civil-day.schema.ts';
import type { OrganisationState } from '../organisation/organisation.ts';
import { searchKey } from '../text/text.ts';

/** What is known of the province while its file is read. */
export interface ImportFacts {
  /** Codes of units, those of the same file included. */
  readonly units: ReadonlySet<string>;
  /** Codes of units by the search key of a name; several when units share one. */
  readonly unitsByName: ReadonlyMap<string, readonly string[]>;
  /** The day from which rows hold that give none; null when each must. */
  readonly defaultFrom: CivilDay | null;
  /** Since when a unit or a post that is stored holds, by `knownKey`: a row without a day means that one. */
  readonly knownFrom: ReadonlyMap<string, CivilDay>;
}

export const knownKey = (...parts: readonly (string | number | boolean | undefined)[]): string =>
  parts.join(' ');

/** Units and posts that hold now or end last, and since when. */
export function knownSince({
  units,
  posts,
}: Pick<OrganisationState, 'units' | 'posts'>): Map<string, CivilDay> {
  const since = new Map<string, CivilDay>();
  const learn = (key: string, from: CivilDay): void => {
    if (from > (since.get(key) ?? '')) since.set(key, from);
  };
  for (const { unit, from } of units) learn(knownKey(unit), from);
  for (const { officer, unit, role, from } of posts) learn(knownKey(officer, unit, role), from);
  return since;
}

/** Facts about units, each with its code and every name that it bears. */
export function unitFacts(
  stages: Iterable<{ readonly unit: string; readonly name: string }>,
): Pick<ImportFacts, 'units' | 'unitsByName'> {
  const units = new Set<string>();
  const names = new Map<string, Set<string>>();
  for (const { unit, name } of stages) {
    units.add(unit);
    const key = searchKey(name);
    names.set(key, (names.get(key) ?? new Set()).add(unit));
  }
  return { units, unitsByName: new Map([...names].map(([key, codes]) => [key, [...codes]])) };
}
