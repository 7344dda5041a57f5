/** The value that a record itself has under a key: `constructor` and its like are names as any other. */
export function ownValue<Value>(
  record: { readonly [key: string]: Value | undefined },
  key: string,
): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
