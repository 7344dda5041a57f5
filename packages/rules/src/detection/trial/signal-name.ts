import type { Signal } from '../signal.ts';

/** What makes a signal the same one under two versions or on two days: its indicator and its subject. */
export type SignalName = Pick<Signal, 'indicator' | 'subject'>;

export function signalKey({ indicator, subject }: SignalName): string {
  const keys = Object.entries(subject).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([indicator, ...keys]);
}
