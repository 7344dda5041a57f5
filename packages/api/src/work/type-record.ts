import { randomUUID } from 'node:crypto';
import { recordHistory, typeIn } from '@kycuong/db/work';
import { type EvidenceKindId, identifierSchema } from '@kycuong/rules/work';
import { typedForm, typedFormIds } from '@kycuong/rules/work/typed-forms';
import { workRefusal } from '@kycuong/rules/work/refusals';
import { z } from 'zod';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import { typedFieldsInput, typedRecord } from './typed-fields.ts';

export const typeRecordInput = z.strictObject({
  form: z.enum(typedFormIds),
  /** The record that a result or an acceptance belongs to. */
  record: identifierSchema.nullable(),
  fields: typedFieldsInput,
});

/** Types a new record in, or a step of one that stands. The transfer of a matter says nothing of the matter itself. */
export const typeRecord = (
  { transaction, province, now }: Acting,
  { form, record: id, fields }: z.infer<typeof typeRecordInput>,
): Promise<{ readonly kind: EvidenceKindId; readonly id: string }> =>
  transaction(async (trx) => {
    const { kind, makes } = typedForm(form);
    if (makes === 'new') {
      const made = typedRecord(kind, `console:${randomUUID()}`, now(), fields);
      await typeIn(trx, province, { record: made, seen: null, what: 'new', reason: '' });
      return { kind, id: made.id };
    }
    const [stands] = id === null ? [] : await recordHistory(trx, province, kind, id);
    if (id === null || !stands || stands.withdrawn) return refuse(workRefusal('NO_SUCH_EVIDENCE', id ?? ''));
    const record = typedRecord(kind, id, now(), { ...stands.fields, ...fields });
    await typeIn(trx, province, { record, seen: stands.recordedAt, what: 'step', reason: '' });
    return { kind, id };
  });
