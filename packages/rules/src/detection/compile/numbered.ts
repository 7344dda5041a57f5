/** A list in which equal things share one number. */
export interface Numbered<Item> {
  readonly items: readonly Item[];
  /** The number of the item with this key; a new key makes a new item at the end. */
  readonly numberOf: (key: unknown, make: () => Item) => number;
  /** A list that begins with the same items and grows on its own. */
  readonly copy: () => Numbered<Item>;
}

export function numbered<Item>(items: readonly Item[] = [], keys: readonly string[] = []): Numbered<Item> {
  const list = [...items];
  const numbers = new Map(keys.map((key, index) => [key, index]));
  return {
    items: list,
    numberOf: (key, make) => {
      const text = JSON.stringify(key);
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, list.length);
      return list.push(make()) - 1;
    },
    copy: () => numbered(list, [...numbers.keys()]),
  };
}
