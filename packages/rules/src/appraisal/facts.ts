import { ownValue } from '../core/own-value.ts';

/** A recorded number with the evidence behind it. Null is unknown, and never counts as zero. */
export interface Fact {
  /** A whole number; hundredths where the sheet says points, 1 for yes and 0 for no. */
  readonly value: number | null;
  /** Ids of the records that it was made from. */
  readonly records: readonly string[];
}

/** A fact that is left out is unknown. */
export interface Facts {
  readonly [id: string]: Fact | undefined;
}

/** A count of faults of one product, less those for which an objective cause was confirmed. */
export interface FaultCount {
  readonly value: number | null;
  readonly excluded: number;
  readonly records: readonly string[];
}

/** One product or piece of work that was assigned. */
export interface Product {
  readonly id: string;
  /** How many converted units it counts for; at least 1. */
  readonly weight: number;
  readonly done: boolean | null;
  readonly contentFaults: FaultCount;
  readonly delays: FaultCount;
  readonly records: readonly string[];
}

/** What one subject is scored and classified from. */
export interface AppraisalFacts {
  readonly facts: Facts;
  /** Null while it is not known what was assigned. */
  readonly products: readonly Product[] | null;
}

const unknownFact: Fact = { value: null, records: [] };

export function factIn(facts: Facts, id: string): Fact {
  return ownValue(facts, id) ?? unknownFact;
}
