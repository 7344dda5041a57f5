import type { EvidenceKindId } from '@kycuong/rules/work';

/** Records that were stored, by kind. */
export type Touched = ReadonlyMap<EvidenceKindId, readonly string[]>;
