// What a catalogue's indicators compile to, and every back end runs. Plain data: constants are in place, names resolved,
// types checked. One program a grain; atoms and indicators have bit positions stored with the catalogue version.
import type { CivilDay } from '../core/civil-day.schema.ts';
import type { AccountableFields } from '../work/accountable-fields.ts';
import type { EvidenceKindId, WorkKindId } from '../work/evidence-kinds.ts';
import type { Comparison } from './language/condition.ts';
import type { Grain, GrainKey } from './language/grain.ts';
import type { Indicator } from './language/indicator.schema.ts';

/** Bounds of a value that is not known: beyond every value a program can hold (those lie within ±1,000,000,000). */
export const belowAll = -2_147_483_648;
export const aboveAll = 2_147_483_647;

/** The bits of one mask word: 31, so that a word is never negative and fits an `int4`. */
export const bitsOfWord = 31;

/**
 * A place in a row. Each holds two whole numbers, the lowest and the highest value it can have: equal when known, and
 * `belowAll`, `aboveAll` when nothing is known. A metric's are its sure and its possible count.
 */
export type Slot =
  | {
      readonly from: 'field';
      readonly name: string;
      /** The kind and field it is read from: the record's own at a record grain, else the register's. */
      readonly kind: EvidenceKindId;
      readonly field: string;
      /** The grain key through which the register is reached; undefined at a record grain. */
      readonly by: GrainKey | undefined;
      readonly nullable: boolean;
    }
  | { readonly from: 'metric'; readonly name: string; readonly metric: number }
  | { readonly from: 'peer'; readonly name: string; readonly metric: number; readonly peer: Peer };

export interface Peer {
  readonly percentile: 25 | 50 | 75;
  readonly among: 'duty' | 'unit-kind';
  readonly minimum: number;
}

/** Epoch days, half-open. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

/**
 * Windows with numbers in place. `span` is every day the window can look at. Where it would begin on days that may be held
 * against nobody yet, it begins at `judgedFrom`.
 */
export type ResolvedWindow = { readonly span: DaySpan; readonly judgedFrom?: number } & (
  | { readonly kind: 'plain' }
  | { readonly kind: 'sliding'; readonly days: number }
  | { readonly kind: 'consecutive'; readonly period: 'month' | 'quarter' }
);

export type Aggregate =
  | { readonly kind: 'count' }
  | { readonly kind: 'count-distinct'; readonly field: string }
  | { readonly kind: 'sum'; readonly field: string; readonly max: number }
  | { readonly kind: 'max'; readonly field: string; readonly max: number };

/** One aggregate of one kind of record. Equal terms of several indicators share one. */
export interface ResolvedMetric {
  readonly metric: string;
  readonly kind: WorkKindId;
  /** The day field that the window looks at. */
  readonly on: string;
  /** The field of the record for each key of the grain. */
  readonly keys: readonly string[];
  readonly aggregate: Aggregate;
  readonly emptyAs: 'zero' | 'unknown';
  readonly window: ResolvedWindow;
  /** Over the record's fields: a program of its own, with one circuit. Null when every record counts. */
  readonly where: RecordFilter | null;
  /** Bits of the exclusion causes that take records out (bit i is the i-th of `exclusionCauses`). */
  readonly honours: number;
  /** The fields that name whom its records are counted against, and so whose exclusions these causes are. */
  readonly accountable: AccountableFields;
}

export interface RecordFilter {
  readonly slots: readonly Slot[];
  readonly atoms: readonly Atom[];
  readonly circuit: Circuit;
}

export type Operand =
  | { readonly op: 'constant'; readonly value: number }
  | { readonly op: 'slot'; readonly slot: number }
  | { readonly op: 'sum'; readonly of: readonly Operand[] }
  | { readonly op: 'difference'; readonly of: readonly [Operand, Operand] }
  | { readonly op: 'working-days'; readonly from: Operand; readonly to: Operand };

/** A distinct comparison. Truths are 0 and 1, codes their place in the vocabulary, days epoch days. */
export type Atom =
  | {
      readonly op: 'compare';
      readonly cmp: Comparison;
      readonly left: Operand;
      readonly right: Operand;
    }
  | { readonly op: 'in'; readonly operand: Operand; readonly values: readonly number[] }
  | { readonly op: 'known'; readonly operand: Operand }
  | {
      readonly op: 'ratio';
      readonly part: Operand;
      readonly whole: Operand;
      readonly cmp: Comparison;
      readonly percent: number;
    };

/**
 * The condition over atoms, by their numbers. Node ids of the file stay on it, for reasons, coverage and the editor. A node
 * that became two (`between`, `unknown`) gives both its id. A predicate is an `all` of one; the ids inside it begin with the
 * id of the node that names it and a dot, such as `n3.p1`.
 */
export type Circuit = { readonly id: string } & (
  | { readonly op: 'atom'; readonly atom: number }
  | { readonly op: 'all' | 'any'; readonly of: readonly Circuit[] }
  | { readonly op: 'not'; readonly of: Circuit }
  | { readonly op: 'at-least'; readonly count: number; readonly of: readonly Circuit[] }
);

/** One outcome to decide for every row: an indicator at one of its levels. Its place in the list is its bit. */
export interface Output {
  readonly behaviour: string;
  readonly indicator: Indicator;
  readonly level: 'notice' | 'urgent';
  readonly circuit: Circuit;
  /** The metric of the grain that each metric node of the condition became, by the node's id. */
  readonly metricNodes: Readonly<Record<string, number>>;
  /** The first day whose acts it may hold against somebody, an epoch day; left out where it looks back on purpose. */
  readonly judgedFrom?: number;
}

export interface GrainProgram {
  readonly grain: Grain;
  readonly name: string;
  readonly keys: readonly GrainKey[];
  readonly slots: readonly Slot[];
  readonly metrics: readonly ResolvedMetric[];
  readonly atoms: readonly Atom[];
  readonly outputs: readonly Output[];
}

export interface Program {
  readonly province: string;
  readonly directive: string;
  /** SHA-256 of the catalogue's content: what made every outcome (promise 16). */
  readonly contentHash: string;
  readonly asOf: CivilDay;
  readonly grains: readonly GrainProgram[];
  /** Parameter values used, by id, with the day-dated entry they came from, for reasons. */
  readonly parameters: ReadonlyMap<string, ResolvedParameter>;
}

export interface ResolvedParameter {
  readonly id: string;
  readonly value: number;
  readonly from: CivilDay;
  readonly source: string;
  readonly author: string;
  readonly basis: string;
}
