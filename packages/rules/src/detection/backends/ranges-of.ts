interface Range {
  readonly first: number;
  readonly last: number;
}

/** Whole numbers as ranges without a gap: values in a row take two comparisons instead of one for each. */
export function rangesOf(values: readonly number[]): readonly Range[] {
  const ranges: { first: number; last: number }[] = [];
  for (const value of values.toSorted((a, b) => a - b)) {
    const range = ranges.at(-1);
    if (range && value <= range.last + 1) range.last = value;
    else ranges.push({ first: value, last: value });
  }
  return ranges;
}
