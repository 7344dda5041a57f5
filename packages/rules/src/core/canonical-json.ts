/**
 * One spelling for every value, so that equal content has an equal hash: keys sorted by code unit, no blanks, numbers
 * and strings as ECMAScript writes them (RFC 8785).
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`);
    return `{${pairs.join(',')}}`;
  }
  const plain =
    value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
  if (!plain) throw new TypeError(`${typeof value} ${String(value)} has no canonical form`);
  return JSON.stringify(value);
}
