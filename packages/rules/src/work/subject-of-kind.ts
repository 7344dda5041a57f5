import { evidenceKind, type WorkKindId } from './evidence-kinds.ts';

/** The field that says whose record it is: the first that refers to an officer, to a unit, or to a matter. */
export function subjectField(kind: WorkKindId, target: 'officer' | 'unit' | 'matter'): string | undefined {
  return evidenceKind(kind).fields.find(({ type }) => type.type === 'reference' && type.to === target)?.name;
}
