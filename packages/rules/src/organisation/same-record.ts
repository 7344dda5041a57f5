/** Whether two records, or two absences, say the same; the order of their fields does not matter. */
export function sameRecord(a: object | null, b: object | null): boolean {
  return ordered(a) === ordered(b);
}

const ordered = (record: object | null): string =>
  JSON.stringify(record && Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));
