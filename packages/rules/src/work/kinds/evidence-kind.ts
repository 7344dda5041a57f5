import type { Bilingual } from '../../core/bilingual.schema.ts';
import type { DerivedField, Field } from '../field.ts';

/** One sort of dated fact. */
export interface EvidenceKind {
  /** kebab-case; in snake_case the name of its table. */
  readonly id: string;
  readonly label: Bilingual;
  /** About the work, about the organisation, or about the evidence itself. */
  readonly about: 'work' | 'organisation' | 'evidence';
  /** The day field that says when it happened; windows look at it unless a metric names another. */
  readonly on: string;
  readonly fields: readonly Field[];
  readonly derived: readonly DerivedField[];
}
