import { type EvidenceKindId, evidenceKind, fieldOf } from '../../work/evidence-kinds.ts';
import type { Field } from '../../work/field.ts';
import { type GrainKey, grainKeys } from '../language/grain.ts';
import { subjectRegisters } from '../vocabulary/subject-fields.ts';
import { unknownField } from './faults/name-faults.ts';
import { notComparable } from './faults/type-faults.ts';
import { type Place, recordKind, rowName } from './place.ts';
import { slotOf } from './row-builder.ts';
import type { Scope } from './scope.ts';
import { type TypedOperand, valueTypeOf } from './value-type.ts';

interface FoundField {
  readonly kind: EvidenceKindId;
  readonly field: Field;
  readonly by: GrainKey | undefined;
  readonly nullable: boolean;
}

/** A field of the row: of the record it is, or of its subject, such as `officer.role`. */
export function compileField(scope: Scope, place: Place, name: string): TypedOperand | undefined {
  const found = findField(place, name);
  if (!found) {
    scope.report(place.path, unknownField(name, rowName(place), namesHere(place)));
    return undefined;
  }
  const { kind, field, by, nullable } = found;
  const type = valueTypeOf(field);
  if (!type) {
    scope.report(place.path, notComparable(name));
    return undefined;
  }
  const slot = slotOf(place.builder, name, { from: 'field', kind, field: field.name, by, nullable });
  return { operand: { op: 'slot', slot }, type, nullable };
}

function findField(place: Place, name: string): FoundField | undefined {
  const kind = recordKind(place);
  if (kind) {
    const field = fieldOf(kind, name);
    return field && { kind, field, by: undefined, nullable: field.nullable };
  }
  const [key, own] = name.split('.');
  const by = grainKeys(place.grain).find((one) => one === key);
  const register = by && subjectRegisters[by];
  if (!register || own === undefined || !register.fields.includes(own)) return undefined;
  const field = fieldOf(register.kind, own);
  // The register may have no entry of the subject on the day.
  return field && { kind: register.kind, field, by, nullable: true };
}

function namesHere(place: Place): readonly string[] {
  const kind = recordKind(place);
  if (kind) {
    const { fields, derived } = evidenceKind(kind);
    return [...fields, ...derived].filter((field) => valueTypeOf(field) !== null).map(({ name }) => name);
  }
  return grainKeys(place.grain).flatMap((key) => {
    const register = subjectRegisters[key];
    const comparable = (name: string) => {
      const field = register && fieldOf(register.kind, name);
      return field !== undefined && valueTypeOf(field) !== null;
    };
    return (register?.fields ?? []).filter(comparable).map((name) => `${key}.${name}`);
  });
}
