import type { Bilingual } from '../core/bilingual.schema.ts';
import type { AppraisalFile } from './appraisal-file.schema.ts';
import { factIn, type Facts } from './facts.ts';

/** A factor of the lowest level, as it is laid out: recorded, looked for and not recorded, or not known. */
export interface Factor {
  readonly id: string;
  readonly label: Bilingual;
  readonly basis: string;
  readonly standing: 'recorded' | 'not-recorded' | 'unknown';
  readonly records: readonly string[];
}

export function factorsOf(file: AppraisalFile, facts: Facts): Factor[] {
  return file.factors.map(({ id, label, fact, basis }) => {
    const { value, records } = factIn(facts, fact);
    const recorded = value === 0 ? 'not-recorded' : 'recorded';
    return { id, label, basis, standing: value === null ? 'unknown' : recorded, records };
  });
}

/** `some` as soon as one is recorded; `none` when all were looked for; null while one is unknown. */
export function factorsStanding(factors: readonly Factor[]): 'some' | 'none' | null {
  if (factors.some(({ standing }) => standing === 'recorded')) return 'some';
  return factors.some(({ standing }) => standing === 'unknown') ? null : 'none';
}
