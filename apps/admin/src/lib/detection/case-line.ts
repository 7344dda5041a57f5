/** One case of an indicator, as far as a reader needs it. */
export interface CaseLine {
  readonly name: { readonly vi: string; readonly en: string };
  /** On which side of a threshold it stands, exactly; null where it stands at none. */
  readonly boundary: 'at' | 'below' | null;
  readonly outcome: 'match' | 'no-match' | 'unknown' | 'excluded';
  readonly urgent: boolean;
}
