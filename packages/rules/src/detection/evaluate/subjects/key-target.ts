import type { ReferenceTarget } from '../../../work/work.ts';
import type { GrainKey } from '../../language/grain.ts';

/** What the identifiers in a key name, and so the dictionary that numbers them. */
export const keyTarget: Readonly<Record<GrainKey, ReferenceTarget>> = {
  officer: 'officer',
  head: 'officer',
  deputy: 'officer',
  unit: 'unit',
  fromUnit: 'unit',
  toUnit: 'unit',
  collective: 'unit',
  matter: 'matter',
  record: 'record',
};
