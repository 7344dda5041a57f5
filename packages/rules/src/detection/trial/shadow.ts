import type { CivilDay } from '../../core/civil-day.schema.ts';
import type { Signal } from '../signal.ts';
import { compareSignals } from './compare-signals.ts';
import { signalKey } from './signal-name.ts';

/** A night on which a version ran beside the one in force: only what would have been otherwise. */
export interface ShadowNight {
  readonly asOf: CivilDay;
  readonly gained: readonly Signal[];
  readonly lost: readonly Signal[];
  readonly changedLevel: readonly Signal[];
}

export function shadowNight(
  asOf: CivilDay,
  inForce: readonly Signal[],
  shadow: readonly Signal[],
): ShadowNight {
  const { gained, lost, changedLevel } = compareSignals(inForce, shadow);
  return { asOf, gained, lost, changedLevel };
}

/** One difference over the nights: a signal that comes and goes says less than one that stays. */
export interface ShadowDifference {
  readonly change: 'gained' | 'lost';
  /** As on the last of its nights. */
  readonly signal: Signal;
  readonly nights: readonly CivilDay[];
}

/** Differences over several nights, those of the most nights first. */
export function shadowDifferences(nights: readonly ShadowNight[]): ShadowDifference[] {
  const differences = new Map<string, ShadowDifference>();
  for (const night of nights) {
    for (const change of ['gained', 'lost'] as const) {
      for (const signal of night[change]) {
        const key = `${change} ${signalKey(signal)}`;
        const seen = differences.get(key)?.nights ?? [];
        differences.set(key, { change, signal, nights: [...seen, night.asOf] });
      }
    }
  }
  return [...differences.values()].sort((a, b) => b.nights.length - a.nights.length);
}
