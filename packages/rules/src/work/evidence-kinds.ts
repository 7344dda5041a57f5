import type { DerivedField, Field } from './field.ts';
import type { EvidenceKind } from './kinds/evidence-kind.ts';
import { evidenceAboutEvidenceKinds } from './kinds/evidence-about-evidence-kinds.ts';
import { organisationKinds } from './kinds/organisation-kinds.ts';
import { workKinds } from './kinds/work-kinds.ts';

const all = [...organisationKinds, ...workKinds, ...evidenceAboutEvidenceKinds] as const;

export type EvidenceKindId = (typeof all)[number]['id'];
export type WorkKindId = (typeof workKinds)[number]['id'];

/** Every kind of evidence record, in the order of the reference. */
export const evidenceKinds: readonly EvidenceKind[] = all;

const byId = new Map<string, EvidenceKind>(all.map((kind) => [kind.id, kind]));

export function evidenceKind(id: EvidenceKindId): EvidenceKind {
  return byId.get(id)!;
}

export function isEvidenceKind(id: string): id is EvidenceKindId {
  return byId.has(id);
}

/** A field of a kind as rules see it: one of its own or a derived one. Undefined when it has none of that name. */
export function fieldOf(kind: EvidenceKindId, name: string): Field | DerivedField | undefined {
  const { fields, derived } = evidenceKind(kind);
  return fields.find((field) => field.name === name) ?? derived.find((field) => field.name === name);
}
