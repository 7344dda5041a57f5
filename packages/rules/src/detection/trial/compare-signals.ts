import type { Signal } from '../signal.ts';
import { signalKey } from './signal-name.ts';

export interface SignalChanges {
  readonly gained: readonly Signal[];
  readonly lost: readonly Signal[];
  /** As they are after. */
  readonly kept: readonly Signal[];
  /** Of the kept ones those of another level than before. */
  readonly changedLevel: readonly Signal[];
}

/** What two runs over the same evidence on the same day differ in. */
export function compareSignals(before: readonly Signal[], after: readonly Signal[]): SignalChanges {
  const was = new Map(before.map((signal) => [signalKey(signal), signal]));
  const is = new Set(after.map(signalKey));
  const kept = after.filter((signal) => was.has(signalKey(signal)));
  return {
    gained: after.filter((signal) => !was.has(signalKey(signal))),
    lost: before.filter((signal) => !is.has(signalKey(signal))),
    kept,
    changedLevel: kept.filter((signal) => was.get(signalKey(signal))!.level !== signal.level),
  };
}
