import type { EvidenceKindId, EvidenceRecord, FieldValue } from '@kycuong/rules/work';
import { readTyped } from '@kycuong/rules/work';
import { workRefusal } from '@kycuong/rules/work/refusals';
import { z } from 'zod';
import { refuse } from '../core/refusal-error.ts';

/** Fields by their names in the registry; what each may hold is asked of the kind. */
export const typedFieldsInput = z.record(
  z.string().max(60),
  z.union([z.string().max(1000), z.number(), z.boolean(), z.null()]),
);

/** A typed record as evidence, or the refusal with everything that is wrong, field by field. */
export const typedRecord = (
  kind: EvidenceKindId,
  id: string,
  now: Date,
  fields: Readonly<Record<string, FieldValue>>,
): EvidenceRecord => {
  const read = readTyped({ kind, id, typedAt: now.toISOString(), fields });
  if ('fields' in read) return read;
  const problems = read.map(({ path, words: { message, remedy } }) => ({
    field: path.join('.'),
    message,
    remedy,
  }));
  return refuse(workRefusal('TYPED_WITH_FAULTS', id), problems);
};

/** A withdrawal: the record and nothing of what it said. */
export const withdrawalOf = (kind: EvidenceKindId, id: string, now: Date): EvidenceRecord => ({
  kind,
  id,
  source: 'console',
  recordedAt: now.toISOString(),
  withdrawn: true,
  fields: {},
});
