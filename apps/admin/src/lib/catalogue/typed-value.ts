/** A dated value of a parameter as kept, or as somebody typed it: a number that is none stays text. */
export interface TypedValue {
  readonly from: string | null;
  readonly to: string | null;
  readonly value: number | string | null;
  readonly source: { readonly kind: string; readonly reference: string };
  readonly author: string;
  readonly approvedOn: string | null;
  readonly basis: string;
}
