import type { Bilingual } from '../../../core/bilingual.schema.ts';
import type { Output } from '../../program.ts';
import type { Witness } from '../witness.ts';

/**
 * What a new version means for an indicator: `stricter` gives fewer signals, `looser` more, `incomparable` some fewer and
 * some more. `moved` looks at another grain, where rows cannot be compared.
 */
export type MeaningRelation =
  'equivalent' | 'stricter' | 'looser' | 'incomparable' | 'added' | 'removed' | 'moved' | 'not-analysed';

export interface MeaningChange {
  readonly indicator: string;
  readonly behaviour: string;
  readonly level: Output['level'];
  /** Decided on complete rows. */
  readonly relation: MeaningRelation;
  /** A row that has a signal before and none after, decided by the engine; null when there is none. */
  readonly lost: Witness | null;
  /** A row that has a signal after and none before. */
  readonly gained: Witness | null;
  /** Whether rows with missing data can differ in another way than complete rows do. */
  readonly differsWithMissingData: boolean;
  /** What else decides who gets a signal, and changed. */
  readonly alsoChanged: readonly ('concerns' | 'absorbs' | 'honours')[];
  readonly message: Bilingual;
}
