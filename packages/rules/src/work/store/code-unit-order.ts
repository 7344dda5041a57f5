/** Texts compared by code unit, as SQL does under `collate "C"` for ASCII. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The places of texts in code-unit order; undefined when they stand in it already. */
export function codeUnitOrder(texts: readonly string[]): Uint32Array | undefined {
  let sorted = true;
  for (let place = 1; place < texts.length && sorted; place++) sorted = texts[place - 1]! <= texts[place]!;
  if (sorted) return undefined;
  const places = new Uint32Array(texts.length).map((_, place) => place);
  return places.sort((a, b) => byCodeUnit(texts[a]!, texts[b]!));
}
