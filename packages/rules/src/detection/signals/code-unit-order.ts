/** Orders identifiers as every machine does, whatever its language. */
export function inCodeUnitOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
