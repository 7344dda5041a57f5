import type { CivilDay } from '../core/civil-day.schema.ts';
import { evidenceKind, type EvidenceKindId } from '../work/work.ts';
import { type ImportFacts, knownKey } from './import-facts.ts';
import type { ImportTargetId } from './import-target.ts';

export type RowValues = Readonly<Record<string, string | number | boolean>>;

/** One record that a row makes. Equal rows make equal records, so that a file may be sent again. */
export interface DraftRecord {
  readonly kind: ImportTargetId;
  readonly id: string;
  readonly content: Readonly<Record<string, string | number | boolean | null>>;
}

/** Since when a row holds: what it says, else what is stored, else the day given for the whole file. */
export function fromOf(
  target: ImportTargetId,
  values: RowValues,
  { defaultFrom, knownFrom }: ImportFacts,
): CivilDay | null {
  const { officer, unit, role, from } = values;
  const known = knownFrom.get(target === 'unit' ? knownKey(unit) : knownKey(officer, unit, role));
  return (from as CivilDay | undefined) ?? known ?? defaultFrom;
}

/** The records of a good row. The ids of the organisation are made as the console makes them. */
export function toRecords(target: ImportTargetId, values: RowValues, facts: ImportFacts): DraftRecord[] {
  const from = fromOf(target, values, facts)!;
  const of = (name: string) => values[name] ?? null;
  switch (target) {
    case 'unit': {
      const { unit, name, unitKind } = values;
      return [
        {
          kind: 'unit',
          id: `${String(unit)}@${from}`,
          content: {
            unit: unit!,
            parent: of('parent'),
            unitKind: unitKind!,
            name: name!,
            from,
            to: of('to'),
          },
        },
      ];
    }
    case 'officer': {
      const { officer, name, officerKind } = values;
      const person: DraftRecord = {
        kind: 'officer',
        id: String(officer),
        content: { name: name!, kind: officerKind!, from: null, to: null },
      };
      return values['unit'] === undefined ? [person] : [person, post(values, from)];
    }
    case 'post':
      return [post(values, from)];
    case 'competence': {
      const { matterKind, step, unit, basis } = values;
      return [
        {
          kind: 'competence',
          id: [matterKind, step, unit, values['role'] ?? 'any', from].join('@'),
          content: {
            matterKind: matterKind!,
            step: step!,
            unit: unit!,
            role: of('role'),
            basis: basis!,
            from,
            to: of('to'),
          },
        },
      ];
    }
    case 'delegation': {
      const { delegator, delegate, basis } = values;
      return [
        {
          kind: 'delegation',
          id: [delegator, delegate, values['matterKind'] ?? 'any', from].join('@'),
          content: {
            delegator: delegator!,
            delegate: delegate!,
            matterKind: of('matterKind'),
            basis: basis!,
            from,
            to: of('to'),
          },
        },
      ];
    }
    case 'leave': {
      const { officer, cause } = values;
      return [
        {
          kind: 'leave',
          id: [officer, cause, from].join('@'),
          content: { officer: officer!, cause: cause!, from, to: of('to') },
        },
      ];
    }
    default:
      return [evidence(target, values)];
  }
}

function post(values: RowValues, from: CivilDay): DraftRecord {
  const { officer, unit, role } = values;
  const of = (name: string) => values[name] ?? null;
  return {
    kind: 'post',
    id: [officer, unit, role, from].join('@'),
    content: {
      officer: officer!,
      unit: unit!,
      role: role!,
      duty: of('duty'),
      acting: values['acting'] === true,
      concurrent: values['concurrent'] === true,
      title: of('title'),
      from,
      to: of('to'),
    },
  };
}

function evidence(kind: EvidenceKindId, values: RowValues): DraftRecord {
  const content = Object.fromEntries(
    evidenceKind(kind).fields.map(({ name }) => [name, values[name] ?? null]),
  );
  return { kind, id: String(values['id']), content };
}
