import type { Bilingual } from '../../core/bilingual.schema.ts';
import type { WorkKindId } from '../../work/evidence-kinds.ts';
import type { UnitId } from '../../work/field.ts';
import type { GrainKey } from '../language/grain.ts';

/** A named aggregate of one kind of record that indicators may use. The toolkit names them; a province filters them. */
export interface Metric {
  /** kebab-case. */
  readonly id: string;
  /** A noun phrase in the middle of a sentence: "số cuộc họp đã chủ trì". */
  readonly label: Bilingual;
  readonly unit: UnitId;
  readonly kind: WorkKindId;
  /** The day field that windows look at. */
  readonly on: string;
  readonly aggregate:
    { readonly kind: 'count' } | { readonly kind: 'count-distinct' | 'sum' | 'max'; readonly field: string };
  /** Which field of the record holds each key: the grains it can be used at are those whose keys all stand here. */
  readonly keys: Readonly<Partial<Record<GrainKey, string>>>;
  /** What no records mean: nothing happened, or nothing is known. */
  readonly emptyAs: 'zero' | 'unknown';
}
