import type { Bilingual } from '../../core/bilingual.schema.ts';
import type { Path } from '../../core/path.ts';
import type { Severity } from '../../core/problem.ts';
import type { Catalogue } from '../catalogue.schema.ts';
import type { Family } from '../family.schema.ts';

export interface LintSubject {
  readonly catalogue: Catalogue;
  /** Left out where the families are not at hand; rules about them then find nothing. */
  readonly families: readonly Family[] | undefined;
}

export interface Finding {
  readonly path: Path;
  readonly message: Bilingual;
}

/** One thing that can be wrong with a catalogue of the right shape. */
export interface LintRule {
  /** Stable and kebab-case: documents and tests refer to it. */
  readonly code: string;
  readonly severity: Severity;
  readonly remedy: Bilingual;
  readonly find: (subject: LintSubject) => readonly Finding[];
}
