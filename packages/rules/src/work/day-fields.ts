import { evidenceKind, type EvidenceKindId } from './evidence-kinds.ts';

const planned: readonly string[] = ['dueOn', 'from', 'to'];

/** Day fields of things that happened. The others are plans and may lie ahead: a due day, a validity. */
export function happenedOn(kind: EvidenceKindId): string[] {
  return evidenceKind(kind)
    .fields.filter(({ name, type }) => type.type === 'day' && !planned.includes(name))
    .map(({ name }) => name);
}
