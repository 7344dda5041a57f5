import { evidenceKind, type EvidenceRecord } from '@kycuong/rules/work';

export interface Serving {
  readonly officer: string;
  readonly unit: string;
  readonly role: string;
}

export interface Body {
  readonly unit: string;
  readonly unitKind: string;
}

/** Who stands in the place of whom: generated codes to those of the organisation. */
export interface Binding {
  readonly units: ReadonlyMap<string, string>;
  readonly officers: ReadonlyMap<string, string>;
}

/**
 * Puts the units and people of a generated province in the places of an organisation that is there: a body for a body of its kind
 * as far as they go, then for any; a head for a head. Where the generated unit is larger, several of its people become one.
 */
export function bindToOrganisation(
  generated: readonly EvidenceRecord[],
  bodies: readonly Body[],
  serving: readonly Serving[],
): Binding {
  const free = new Set(bodies);
  const take = (kind: unknown): Body => {
    const found = [...free].find(({ unitKind }) => unitKind === kind) ?? [...free][0] ?? bodies[0]!;
    free.delete(found);
    return found;
  };
  const units = new Map<string, string>();
  for (const { kind, fields } of generated)
    if (kind === 'unit') units.set(String(fields['unit']), take(fields['unitKind']).unit);

  const byPlace = Map.groupBy(serving, ({ unit, role }) => `${unit} ${role}`);
  const taken = new Map<string, number>();
  const officers = new Map<string, string>();
  for (const { kind, fields } of generated) {
    if (kind !== 'post') continue;
    const place = `${units.get(String(fields['unit']))} ${String(fields['role'])}`;
    const own = byPlace.get(place) ?? serving;
    const at = taken.get(place) ?? 0;
    taken.set(place, at + 1);
    officers.set(String(fields['officer']), own[at % own.length]!.officer);
  }
  return { units, officers };
}

/** The same record, said of the organisation. */
export function bound(record: EvidenceRecord, { units, officers }: Binding): EvidenceRecord {
  const fields = { ...record.fields };
  for (const { name, type } of evidenceKind(record.kind).fields) {
    const value = fields[name];
    if (type.type !== 'reference' || typeof value !== 'string') continue;
    if (type.to === 'unit') fields[name] = units.get(value) ?? value;
    if (type.to === 'officer') fields[name] = officers.get(value) ?? value;
  }
  return { ...record, fields };
}
