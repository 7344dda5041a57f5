import {
  type Dispute,
  listDisputes,
  officerToActAs,
  recordHistory,
  type RecordVersion,
} from '@kycuong/db/work';
import { evidenceKind, type EvidenceKindId } from '@kycuong/rules/work';
import { workRefusal } from '@kycuong/rules/work/refusals';
import type { z } from 'zod';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import { namesOf } from '../core/names-of.ts';
import type { recordInput } from './correct-record.ts';

export interface RecordView {
  readonly kind: EvidenceKindId;
  readonly id: string;
  /** The latest first; each with what it said. */
  readonly versions: readonly RecordVersion[];
  readonly disputes: readonly Dispute[];
  readonly names: Readonly<Record<string, string>>;
  /** Whether the record names the acting person, who may then dispute it and not correct it. */
  readonly namesYou: boolean;
}

/** A record with every version and every dispute of it. */
export const readRecord = (
  { transaction, province }: Acting,
  { kind, id }: z.infer<typeof recordInput>,
): Promise<RecordView> =>
  transaction(async (trx) => {
    const versions = await recordHistory(trx, province, kind, id);
    if (versions.length === 0) return refuse(workRefusal('NO_SUCH_EVIDENCE', id));
    const named = (to: 'officer' | 'unit') =>
      evidenceKind(kind).fields.flatMap(({ name, type }) =>
        type.type === 'reference' && type.to === to
          ? versions.flatMap(({ fields }) => (typeof fields[name] === 'string' ? [fields[name]] : []))
          : [],
      );
    const officers = named('officer');
    const me = await officerToActAs(trx);
    return {
      kind,
      id,
      versions,
      disputes: await listDisputes(trx, province, { record: id, limit: 50 }),
      names: await namesOf(trx, province, { officers, units: named('unit') }),
      namesYou: me !== null && officers.includes(me),
    };
  });
