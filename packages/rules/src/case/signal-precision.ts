/** How the signals of an indicator ended. */
export interface SignalTally {
  /** Ended by a person with an outcome that says something: closed, or a case that was concluded. */
  readonly decided: number;
  /** Of those, the ones whose behaviour was confirmed. */
  readonly confirmed: number;
}

export interface SignalPrecision {
  /** Percent of the decided signals that were confirmed; null while none is decided. */
  readonly percent: number | null;
  /** The 95 % Wilson interval of that share, in percent. */
  readonly interval: { readonly low: number; readonly high: number } | null;
}

/** Two-sided 95 % of the normal distribution. */
const z = 1.959_963_985;

/** Precision with its interval (Wilson 1927), so that three signals are not read like three hundred. */
export function signalPrecision({ decided, confirmed }: SignalTally): SignalPrecision {
  if (decided === 0) return { percent: null, interval: null };
  const share = confirmed / decided;
  const middle = (share + (z * z) / (2 * decided)) / (1 + (z * z) / decided);
  const half =
    (z * Math.sqrt((share * (1 - share)) / decided + (z * z) / (4 * decided * decided))) /
    (1 + (z * z) / decided);
  return {
    percent: 100 * share,
    interval: { low: 100 * Math.max(0, middle - half), high: 100 * Math.min(1, middle + half) },
  };
}

/**
 * Whether an indicator falls below its province's floor (`detection.minimum-precision-percent`): even the upper end of the
 * interval does. Without a floor, or without enough signals to be sure, it stays on.
 */
export function fallsBelow(tally: SignalTally, floorPercent: number | null): boolean {
  const { interval } = signalPrecision(tally);
  return floorPercent !== null && interval !== null && interval.high < floorPercent;
}
