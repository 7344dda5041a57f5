import { type Dispute, listDisputes, openDispute, recordHistory, settleDispute } from '@kycuong/db/work';
import type { EvidenceKindId, EvidenceRecord } from '@kycuong/rules/work';
import { isEvidenceKind } from '@kycuong/rules/work';
import { workRefusal } from '@kycuong/rules/work/refusals';
import { z } from 'zod';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import { namesOf } from '../core/names-of.ts';
import { recordInput } from './correct-record.ts';
import { typedFieldsInput, typedRecord, withdrawalOf } from './typed-fields.ts';

const words = z.string().trim().min(1).max(4000);
export const disputeInput = recordInput.extend({ ground: words });
export const settlementInput = z.strictObject({
  no: z.int().min(1),
  /** Upheld, the record is withdrawn, or corrected to `fields`. */
  outcome: z.enum(['rejected', 'withdrawn', 'corrected']),
  reason: words,
  fields: typedFieldsInput.nullable(),
});
export const disputesInput = z.strictObject({
  open: z.boolean(),
  before: z.int().min(1).optional(),
});

const rowsOfPage = 50;

export interface DisputeList {
  readonly rows: readonly (Dispute & { readonly kind: string })[];
  readonly names: Readonly<Record<string, string>>;
  /** The number before which the next page begins. */
  readonly next: number | null;
}

export const readDisputes = (
  { transaction, province }: Acting,
  { open, before }: z.infer<typeof disputesInput>,
): Promise<DisputeList> =>
  transaction(async (trx) => {
    const found = await listDisputes(trx, province, {
      open,
      limit: rowsOfPage + 1,
      ...(before !== undefined && { before }),
    });
    const rows = found.slice(0, rowsOfPage);
    return {
      rows,
      names: await namesOf(trx, province, { officers: rows.map(({ officer }) => officer) }),
      next: found.length > rowsOfPage ? rows.at(-1)!.no : null,
    };
  });

export const disputeRecord = (
  { transaction }: Acting,
  { kind, id, ground }: z.infer<typeof disputeInput>,
): Promise<{ readonly no: number }> =>
  transaction(async (trx) => ({ no: await openDispute(trx, kind, id, ground) }));

/** Settled by somebody competent whom the record does not concern; upheld, the record gets a new version. */
export const settle = (
  acting: Acting,
  { no, outcome, reason, fields }: z.infer<typeof settlementInput>,
): Promise<void> =>
  acting.transaction(async (trx) => {
    const [dispute] = await listDisputes(trx, acting.province, { before: no + 1, limit: 1 });
    if (dispute?.no !== no) return refuse(workRefusal('NO_SUCH_DISPUTE', ''));
    const kind = kindOfTable(dispute.kind);
    let record: EvidenceRecord | null = null;
    if (outcome === 'withdrawn') record = withdrawalOf(kind, dispute.id, acting.now());
    if (outcome === 'corrected') {
      const [stands] = await recordHistory(trx, acting.province, kind, dispute.id);
      record = typedRecord(kind, dispute.id, acting.now(), { ...stands?.fields, ...fields });
    }
    await settleDispute(trx, acting.province, {
      no,
      outcome: record ? 'upheld' : 'rejected',
      reason,
      record,
    });
  });

const kindOfTable = (table: string): EvidenceKindId => {
  const kind = table.replaceAll('_', '-');
  return isEvidenceKind(kind) ? kind : refuse(workRefusal('NO_SUCH_DISPUTE', ''));
};
