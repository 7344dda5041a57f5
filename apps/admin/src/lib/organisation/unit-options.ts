import type { Option } from './field-definition.ts';
import * as m from '#lib/paraglide/messages.js';

interface PlacedUnit {
  readonly unit: string;
  readonly name: string;
  readonly depth: number;
}

/** Units to choose from, in the order of the tree; one that stands no more stays chosen. */
export const unitOptions = (units: readonly PlacedUnit[], chosen: string, required: boolean): Option[] => [
  { value: '', label: required ? m.organisation_choose_unit() : m.organisation_none() },
  ...units.map(({ unit, name, depth }) => ({ value: unit, label: `${'– '.repeat(depth)}${name}` })),
  ...(chosen && !units.some(({ unit }) => unit === chosen) ? [{ value: chosen, label: chosen }] : []),
];
