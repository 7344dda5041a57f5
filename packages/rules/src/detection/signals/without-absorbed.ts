import type { Indicator } from '../language/indicator.schema.ts';
import type { Signal } from '../signal.ts';

/**
 * Signals without those that another stands for, so that one fact counts once: of an indicator that it absorbs, about the same
 * people, and resting on none but its own records.
 */
export function withoutAbsorbed(
  signals: readonly Signal[],
  indicators: readonly Pick<Indicator, 'id' | 'absorbs'>[],
): readonly Signal[] {
  const absorbersOf = new Map<string, Set<string>>();
  for (const { id, absorbs } of indicators) {
    for (const absorbed of absorbs)
      absorbersOf.set(absorbed, (absorbersOf.get(absorbed) ?? new Set()).add(id));
  }
  if (absorbersOf.size === 0) return signals;
  const byIndicatorAndPeople = Map.groupBy(signals, ({ indicator, concerns }) => key(indicator, concerns));
  return signals.filter(({ indicator, concerns, records }) => {
    const absorbers = [...(absorbersOf.get(indicator) ?? [])];
    return !absorbers
      .flatMap((absorber) => byIndicatorAndPeople.get(key(absorber, concerns)) ?? [])
      .some((other) => records.length > 0 && isWithin(records, new Set(other.records)));
  });
}

function key(indicator: string, concerns: readonly string[]): string {
  return JSON.stringify([indicator, ...concerns]);
}

function isWithin(records: readonly string[], others: ReadonlySet<string>): boolean {
  return records.every((record) => others.has(record));
}
