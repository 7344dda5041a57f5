/** A share with the range that it plausibly lies in. Both ends lie in 0..1. */
export interface ShareInterval {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Of the standard normal distribution, for 95 %. */
const z = 1.959963984540054;

/**
 * Wilson's score interval at 95 % of `part` out of `whole` (E. B. Wilson, J. Am. Stat. Assoc. 22, 1927). It stays inside 0..1 and is
 * honest for small numbers, where the usual ± is not. Null when there is nothing to take a share of.
 * @param part whole number, 0..whole
 */
export function wilsonInterval(part: number, whole: number): ShareInterval | null {
  if (whole === 0) return null;
  const share = part / whole;
  const spread = 1 + z ** 2 / whole;
  const centre = share + z ** 2 / (2 * whole);
  const margin = z * Math.sqrt((share * (1 - share)) / whole + z ** 2 / (4 * whole ** 2));
  return {
    share,
    low: part === 0 ? 0 : (centre - margin) / spread,
    high: part === whole ? 1 : (centre + margin) / spread,
  };
}
