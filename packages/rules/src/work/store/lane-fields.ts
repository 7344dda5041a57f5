import { evidenceKind, type EvidenceKindId, evidenceKinds } from '../evidence-kinds.ts';
import type { Field } from '../field.ts';

const byKind = new Map(
  evidenceKinds.map(({ id, fields }) => [id, fields.filter(({ type }) => type.type !== 'words')]),
);

/** The fields of a kind that have a lane, in their order: all but words. */
export function laneFields(kind: EvidenceKindId): readonly Field[] {
  return byKind.get(evidenceKind(kind).id)!;
}
