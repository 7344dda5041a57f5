import { evidenceKind, type EvidenceKindId, evidenceKinds } from './evidence-kinds.ts';

const planned: readonly string[] = ['dueOn', 'from', 'to'];

const happened = new Map(
  evidenceKinds.map(({ id, fields }) => {
    const days = fields.filter(({ name, type }) => type.type === 'day' && !planned.includes(name));
    return [id, days.map(({ name }) => name)];
  }),
);

/** Day fields of things that happened. The others are plans and may lie ahead: a due day, a validity. */
export function happenedOn(kind: EvidenceKindId): readonly string[] {
  return happened.get(evidenceKind(kind).id)!;
}
