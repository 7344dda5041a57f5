import type { ShownCount } from './suppress-cells.ts';
import { type ShareInterval, wilsonInterval } from './wilson-interval.ts';

/** A share with what it is a share of, or null where one of its counts is kept back or there is nothing to take a share of. */
export type ShownShare = (ShareInterval & { readonly part: number; readonly whole: number }) | null;

/** The share that a count has of a sum, shown only where both are: a share with one of them gives the other away. */
export function shownShare(part: ShownCount, whole: ShownCount): ShownShare {
  if (part === null || whole === null) return null;
  const interval = wilsonInterval(part, whole);
  return interval && { ...interval, part, whole };
}
