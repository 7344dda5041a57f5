/** Rows of one grain: for each slot the lowest and the highest value of every row. A slot that is known everywhere has one lane twice. */
export interface Rows {
  readonly size: number;
  readonly low: readonly Int32Array[];
  readonly high: readonly Int32Array[];
}

/** Outcomes of rows, a lane for each word of 31 bits. A bit stands in at most one of `sure` and `unknown`. */
export interface Masks {
  readonly outputs: Lanes;
  readonly atoms: Lanes;
}

export interface Lanes {
  readonly sure: readonly Int32Array[];
  readonly unknown: readonly Int32Array[];
}

/** What every back end is: outcomes of all indicators and atoms of a grain for all rows, written into the masks. */
export type Decide = (rows: Rows, masks: Masks) => void;
