import type { Bilingual } from '../core/bilingual.schema.ts';
import type { RecordKind } from '../organisation/organisation.ts';
import type { EvidenceKindId } from '../work/work.ts';
import type { CodeValue, ReferenceTarget } from '../work/work.ts';

/** What a column of a file can fill. */
export interface ImportField {
  readonly name: string;
  readonly label: Bilingual;
  readonly required: boolean;
  readonly type:
    | { readonly type: 'day' | 'truth' | 'words' | 'code-of-record' }
    | { readonly type: 'whole'; readonly min: number; readonly max: number }
    | { readonly type: 'choice'; readonly values: readonly Choice[] }
    | { readonly type: 'reference'; readonly to: ReferenceTarget };
  /** Other names of such a column, as offices write them. */
  readonly aliases: readonly string[];
}

export interface Choice extends CodeValue {
  /** Other words for it, as offices write them. */
  readonly aliases: readonly string[];
}

/** What the rows of a file are. */
export interface ImportTarget {
  readonly id: ImportTargetId;
  readonly label: Bilingual;
  /** Who may bring it in, and where it goes: the organisation as one change, or evidence as versions. */
  readonly group: 'organisation' | 'work';
  readonly fields: readonly ImportField[];
}

export type ImportTargetId = Exclude<RecordKind, 'stay'> | EvidenceKindId;
