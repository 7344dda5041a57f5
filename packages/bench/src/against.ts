import type { Load } from './http-load.ts';
import { type Measurement, perSecond } from './measurement.ts';

const told = ({ requestsPerSecond, p99 }: Load): string => `${perSecond(requestsPerSecond)}, p99 ${p99} ms`;

/** A line of the report: how many answers ours gives for one of the peer's. */
export const against = (name: string, ours: Load, peer: Load, atLeast: number): Measurement => ({
  name,
  ours: told(ours),
  peer: told(peer),
  value: ours.requestsPerSecond / peer.requestsPerSecond,
  target: { kind: 'at least', value: atLeast },
  note: `processor for one answer: ${ours.processor.toFixed(0)} µs against ${peer.processor.toFixed(0)} µs`,
});
