import { evidenceKind, type EvidenceKindId, evidenceKinds, isEvidenceKind } from '../evidence-kinds.ts';
import type { ReferenceTarget } from '../field.ts';
import { codeUnitOrder } from './code-unit-order.ts';
import { DictionaryBuilder } from './dictionary.ts';
import { type Dictionary, type Evidence, type EvidenceTable, UNKNOWN } from './evidence.ts';
import { GrowingLane } from './growing-lane.ts';
import { laneFields } from './lane-fields.ts';

/**
 * Fills columns row by row, without an object for each record. For millions of rows that are already as they are known:
 * one row an id, none withdrawn.
 */
export interface EvidenceBuilder {
  /** The number to write for a reference. Holds inside this builder only; `build` gives lasting ones. */
  readonly number: (target: ReferenceTarget, name: string) => number;
  /** `values` in the order of `laneFields(kind)`. */
  readonly append: (kind: EvidenceKindId, id: string, source: string, values: ArrayLike<number>) => void;
  /** Once, at the end. Throws when a kind has an id twice. */
  readonly build: () => Evidence;
}

export function evidenceBuilder(): EvidenceBuilder {
  const names = new Map<ReferenceTarget, DictionaryBuilder>();
  const tables = new Map(evidenceKinds.map(({ id }) => [id, openTable(id)]));
  const statements = new Map<string, Map<string, number>>();
  const namesOf = (target: ReferenceTarget) => {
    const known = names.get(target) ?? new DictionaryBuilder();
    names.set(target, known);
    return known;
  };

  return {
    number: (target, name) => namesOf(target).number(name),
    append: (kind, id, source, values) => {
      const { ids, lanes } = tables.get(kind)!;
      ids.push(id);
      for (let lane = 0; lane < lanes.length; lane++) lanes[lane]!.push(values[lane]!);
      if (kind === 'data-until') state(statements, source, values[0]!, values[1]!);
    },
    build: () => {
      const finished = new Map([...names].map(([target, builder]) => [target, builder.finish()]));
      const lasting = (target: ReferenceTarget) => finished.get(target)?.lasting;
      const closed = new Map(
        [...tables.values()].map((table) => [table.kind as string, closeTable(table, lasting)]),
      );
      const empty: Dictionary = { size: 0, name: () => '', number: () => undefined };
      const until = new Map(
        [...statements].map(([kind, bySource]) => [kind, Math.min(...bySource.values())]),
      );
      return {
        table: (kind) => closed.get(kind)!,
        names: (target) => finished.get(target)?.dictionary ?? empty,
        dataUntil: (kind) => until.get(kind),
      };
    },
  };
}

interface OpenTable {
  readonly kind: EvidenceKindId;
  readonly ids: string[];
  readonly lanes: readonly GrowingLane[];
}

function openTable(kind: string): OpenTable {
  if (!isEvidenceKind(kind)) throw new Error(`no kind of evidence: ${kind}`);
  return { kind, ids: [], lanes: laneFields(kind).map(() => new GrowingLane()) };
}

const fed = evidenceKind('data-until').fields.flatMap(({ type }) =>
  type.type === 'code' ? type.values : [],
);

/** The latest day that a source states for a kind. */
function state(
  statements: Map<string, Map<string, number>>,
  source: string,
  feeds: number,
  until: number,
): void {
  const kind = fed[feeds]!.code;
  const bySource = statements.get(kind) ?? new Map<string, number>();
  bySource.set(source, Math.max(bySource.get(source) ?? UNKNOWN, until));
  statements.set(kind, bySource);
}

function closeTable(
  { kind, ids, lanes }: OpenTable,
  lasting: (target: ReferenceTarget) => Int32Array | undefined,
): EvidenceTable {
  const order = codeUnitOrder(ids);
  const sortedIds = order === undefined ? ids : Array.from(order, (row) => ids[row]!);
  const twice = sortedIds.find((id, row) => row > 0 && id === sortedIds[row - 1]);
  if (twice !== undefined) throw new Error(`two rows of kind ${kind} with the id ${twice}`);
  const byName = new Map(
    laneFields(kind).map(({ name, type }, place) => {
      const numbers = type.type === 'reference' ? lasting(type.to) : undefined;
      return [name, arranged(lanes[place]!.finish(), order, numbers)];
    }),
  );
  return {
    kind,
    size: ids.length,
    ids: sortedIds,
    lane: (field) => {
      const lane = byName.get(field);
      if (lane === undefined) throw new Error(`${kind} has no lane ${field}`);
      return lane;
    },
  };
}

/** Values in the order of the rows, with lasting numbers in place of first ones. */
function arranged(
  values: Int32Array,
  order: Uint32Array | undefined,
  lasting: Int32Array | undefined,
): Int32Array {
  if (order === undefined && lasting === undefined) return values;
  const result = new Int32Array(values.length);
  for (let row = 0; row < result.length; row++) {
    const value = values[order === undefined ? row : order[row]!]!;
    result[row] = lasting === undefined || value === UNKNOWN ? value : lasting[value]!;
  }
  return result;
}
