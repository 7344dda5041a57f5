import type { Signal } from '../signal.ts';
import { inCodeUnitOrder } from './code-unit-order.ts';

/** By behaviour, indicator, then the keys of the subject in the order of the grain. */
export function inSignalOrder(a: Signal, b: Signal): number {
  const [one, other] = [placesOf(a), placesOf(b)];
  for (const [index, place] of one.entries()) {
    const order = inCodeUnitOrder(place, other[index] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}

function placesOf({ behaviour, indicator, subject }: Signal): readonly string[] {
  return [behaviour, indicator, ...Object.values(subject)];
}
