import { evidenceKind } from '../../work/work.ts';
import type { ExclusionCause } from '../language/indicator.schema.ts';

/** Bit i stands for the i-th cause of the vocabulary of exclusions. */
export function exclusionBits(causes: readonly ExclusionCause[]): number {
  const type = evidenceKind('exclusion').fields.find(({ name }) => name === 'cause')!.type;
  const values = type.type === 'code' ? type.values : [];
  return values.reduce(
    (bits, { code }, place) => (causes.some((cause) => cause === code) ? bits | (1 << place) : bits),
    0,
  );
}
