import { recordHistory, type RecordVersion, type TypedChange, typeIn } from '@kycuong/db/work';
import { type EvidenceKindId, type EvidenceRecord, identifierSchema } from '@kycuong/rules/work';
import { workKindIds } from '@kycuong/rules/work/work-kind-ids';
import { workRefusal } from '@kycuong/rules/work/refusals';
import { z } from 'zod';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import { typedFieldsInput, typedRecord, withdrawalOf } from './typed-fields.ts';

export const recordInput = z.strictObject({
  kind: z.enum(['matter', ...workKindIds]),
  id: identifierSchema,
});
const seen = recordInput.extend({
  /** The instant of the version that was looked at. */
  seen: z.string().max(40),
  reason: z.string().trim().min(1).max(4000),
});
export const correctionInput = seen.extend({ fields: typedFieldsInput });
export const undoInput = seen;

const sameFields = (a: RecordVersion['fields'], b: RecordVersion['fields']): boolean => {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => (a[name] ?? null) === (b[name] ?? null));
};

type Make = (versions: readonly RecordVersion[]) => EvidenceRecord;

const supersede = (
  { transaction, province }: Acting,
  { kind, id, seen, reason }: z.infer<typeof undoInput>,
  what: TypedChange,
  make: Make,
): Promise<void> =>
  transaction(async (trx) => {
    const versions = await recordHistory(trx, province, kind as EvidenceKindId, id);
    if (!versions[0]) return refuse(workRefusal('NO_SUCH_EVIDENCE', id));
    if (versions[0].recordedAt !== seen) return refuse(workRefusal('RECORD_CHANGED_SINCE', id));
    await typeIn(trx, province, { record: make(versions), seen, what, reason });
  });

/** A new version that says something else; the ones before it stay. */
export const correctRecord = (acting: Acting, input: z.infer<typeof correctionInput>): Promise<void> =>
  supersede(acting, input, 'correction', ([stands]) => {
    const record = typedRecord(input.kind, input.id, acting.now(), input.fields);
    if (!stands!.withdrawn && sameFields(stands!.fields, record.fields))
      return refuse(workRefusal('NOTHING_CORRECTED', input.id));
    return record;
  });

export const withdrawRecord = (acting: Acting, input: z.infer<typeof undoInput>): Promise<void> =>
  supersede(acting, input, 'withdrawal', ([stands]) =>
    stands!.withdrawn
      ? refuse(workRefusal('NO_SUCH_EVIDENCE', input.id))
      : withdrawalOf(input.kind, input.id, acting.now()),
  );

/** A new version that says what the version before the last one said. */
export const undoRecord = (acting: Acting, input: z.infer<typeof undoInput>): Promise<void> =>
  supersede(acting, input, 'undo', ([, before]) => {
    if (!before) return refuse(workRefusal('NOTHING_TO_UNDO', input.id));
    return before.withdrawn
      ? withdrawalOf(input.kind, input.id, acting.now())
      : typedRecord(input.kind, input.id, acting.now(), before.fields);
  });
