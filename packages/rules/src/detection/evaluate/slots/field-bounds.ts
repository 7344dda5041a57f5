import { UNKNOWN } from '../../../work/work.ts';
import type { Bounds } from '../metrics/bounds.ts';
import { aboveAll } from '../../program.ts';

/** Bounds of known and unknown values. `UNKNOWN` is `belowAll`, so the values are the lower bounds as they stand. */
export function fieldBounds(values: Int32Array): Bounds {
  if (!values.includes(UNKNOWN)) return { low: values, high: values };
  return { low: values, high: values.map((value) => (value === UNKNOWN ? aboveAll : value)) };
}
