import type { Bilingual } from '../../../core/bilingual.schema.ts';
import type { Severity } from '../../../core/problem.ts';
import type { Output } from '../../program.ts';
import type { Witness } from '../witness.ts';

/**
 * What analysis proved about an indicator of a program, as of its day; or that it could not. Not a finding about anybody.
 * The words follow the grammar of problems.
 */
export interface AnalysisFinding {
  readonly code: keyof typeof findingSeverities;
  readonly severity: Severity;
  readonly behaviour: string;
  readonly indicator: string;
  readonly level: Output['level'];
  /** Nodes of the indicator's condition that it is about; empty for the whole. */
  readonly nodes: readonly string[];
  /** The other indicator, where two are compared. */
  readonly other: string | null;
  /** A row that shows it, replayed on the engine; null where it says that no row exists. */
  readonly witness: Witness | null;
  readonly message: Bilingual;
  readonly remedy: Bilingual;
}

/** Errors keep a version from taking effect; warnings must be explained by the people who approve it. */
export const findingSeverities = {
  'indicator-dead': 'error',
  'indicator-always-true': 'error',
  'indicator-duplicate': 'warning',
  'indicator-implied': 'warning',
  'urgent-dead': 'error',
  'urgent-same-as-notice': 'warning',
  'node-never-matters': 'warning',
  'only-with-missing-data': 'info',
  'not-analysed': 'info',
} as const satisfies Record<string, Severity>;

export type FindingCode = keyof typeof findingSeverities;

type Said = Pick<AnalysisFinding, 'message' | 'remedy'> &
  Partial<Pick<AnalysisFinding, 'nodes' | 'other' | 'witness'>>;

export function finding(
  code: FindingCode,
  { behaviour, indicator, level }: Output,
  said: Said,
): AnalysisFinding {
  return {
    code,
    severity: findingSeverities[code],
    behaviour,
    indicator: indicator.id,
    level,
    nodes: [],
    other: null,
    witness: null,
    ...said,
  };
}
