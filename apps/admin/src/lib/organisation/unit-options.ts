import { anyOption, type Option } from '#lib/filter-options.ts';
import * as m from '#lib/paraglide/messages.js';

interface PlacedUnit {
  readonly unit: string;
  readonly name: string;
  readonly depth: number;
}

/** A unit as deep as it stands in the tree. */
const placed = ({ unit, name, depth }: PlacedUnit): Option => ({
  value: unit,
  label: `${'– '.repeat(depth)}${name}`,
});

/** Units to choose from, in the order of the tree; one that stands no more stays chosen. */
export const unitOptions = (units: readonly PlacedUnit[], chosen: string, required: boolean): Option[] => [
  { value: '', label: required ? m.organisation_choose_unit() : m.organisation_none() },
  ...units.map(placed),
  ...(chosen && !units.some(({ unit }) => unit === chosen) ? [{ value: chosen, label: chosen }] : []),
];

/** Any unit, or one to filter by. */
export const unitFilterOptions = (units: readonly PlacedUnit[]): Option[] => [
  anyOption(),
  ...units.map(placed),
];
