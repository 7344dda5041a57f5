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

const endings: Readonly<Partial<Record<EvidenceKindId, Readonly<Record<string, string>>>>> = {
  assignment: { result: 'completedOn' },
  advice: { returnReason: 'returnedOn' },
  petition: { harassmentUpheld: 'completedOn' },
};

/** The day on which a field came to be: what it says is not known before. Undefined for a field that is there from the start. */
export function knownFrom(kind: EvidenceKindId, field: string): string | undefined {
  return endings[kind]?.[field];
}
