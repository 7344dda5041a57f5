// The language of conditions as types; `condition.schema.ts` checks files against them. Two layers: metrics aggregate
// evidence, conditions are scalar and look at one row. No text functions, regular expressions, floats, user functions or
// "now": that keeps every back end total and the analysis exact.
import type { Quantity, Window } from './window.schema.ts';

export type Comparison = '>=' | '>' | '<=' | '<' | '=' | '!=';

/** A named aggregate of evidence over a window; only records for which `where` holds count. */
export interface MetricTerm {
  readonly id: string;
  readonly metric: string;
  readonly where?: Condition | undefined;
  readonly window: Window;
}

export type Moment = { readonly field: string } | { readonly asOf: true };

export type Term =
  /** A field of the row: of the record, or of the subject by grain key, such as `officer.role`. */
  | { readonly field: string }
  | Quantity
  | MetricTerm
  | { readonly sum: readonly Term[] }
  | { readonly difference: readonly [Term, Term] }
  /** Days from one day to another; negative when `to` is earlier. */
  | { readonly days: { readonly from: Moment; readonly to: Moment } }
  /** Working days after `from` up to and including `to`, by the calendar; negative when `to` is earlier. */
  | { readonly workingDays: { readonly from: Moment; readonly to: Moment } }
  /** The value at a quarter, half or three quarters of the like subjects, by nearest rank; unknown below `minimum` of them. */
  | {
      readonly peer: 'p25' | 'p50' | 'p75';
      readonly of: MetricTerm;
      readonly among: 'duty' | 'unit-kind';
      readonly minimum: Quantity;
    };

/** Kleene logic: every condition matches, does not match, or is unknown. Every node carries a stable id. */
export type Condition = { readonly id: string } & (
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly atLeast: number; readonly of: readonly Condition[] }
  | { readonly cmp: Comparison; readonly left: Term; readonly right: Term }
  /** Inclusive at both ends. */
  | { readonly between: Term; readonly low: Term; readonly high: Term }
  /** A truth or code field against one value. */
  | { readonly field: string; readonly is: boolean | string }
  | { readonly field: string; readonly in: readonly string[] }
  | { readonly known: Term }
  | { readonly unknown: Term }
  /** `part` against a percentage of `whole`, cross-multiplied: part × 100 cmp percent × whole. Unknown when whole is 0. */
  | {
      readonly ratio: { readonly part: Term; readonly whole: Term };
      readonly cmp: Comparison;
      readonly percent: Quantity;
    }
  /** A condition that the catalogue names once, in `settings.predicates`. */
  | { readonly predicate: string }
);
