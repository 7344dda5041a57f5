/**
 * The values of one input: whole numbers from `low` to `high`, both included, or a set of codes as a bit mask
 * (bit i is the i-th code; at most 31). Never empty.
 */
export type Side =
  | { readonly kind: 'whole'; readonly low: number; readonly high: number }
  | { readonly kind: 'codes'; readonly mask: number };

/** A side for every input of a table, in order: the points for which a row applies, or what is known of a subject. */
export type Box = readonly Side[];

function meet(a: Side, b: Side): Side | undefined {
  if (a.kind === 'whole' && b.kind === 'whole') {
    const [low, high] = [Math.max(a.low, b.low), Math.min(a.high, b.high)];
    return low <= high ? { kind: 'whole', low, high } : undefined;
  }
  if (a.kind === 'codes' && b.kind === 'codes') {
    const mask = a.mask & b.mask;
    return mask === 0 ? undefined : { kind: 'codes', mask };
  }
  return undefined;
}

/** The parts of a side that another does not hold. */
function without(a: Side, b: Side): readonly Side[] {
  if (a.kind === 'whole' && b.kind === 'whole') {
    const below: Side = { kind: 'whole', low: a.low, high: Math.min(a.high, b.low - 1) };
    const above: Side = { kind: 'whole', low: Math.max(a.low, b.high + 1), high: a.high };
    return [below, above].filter((side) => side.low <= side.high);
  }
  if (a.kind === 'codes' && b.kind === 'codes') {
    const mask = a.mask & ~b.mask;
    return mask === 0 ? [] : [{ kind: 'codes', mask }];
  }
  return [a];
}

/** The points in both boxes; undefined when there is none. */
export function intersection(a: Box, b: Box): Box | undefined {
  const sides: Side[] = [];
  for (const [index, side] of a.entries()) {
    const common = meet(side, b[index]!);
    if (!common) return undefined;
    sides.push(common);
  }
  return sides;
}

/** The points of a box that another does not hold, as boxes that do not meet one another. */
export function difference(a: Box, b: Box): readonly Box[] {
  if (!intersection(a, b)) return [a];
  const parts: Box[] = [];
  let rest: Box = a;
  for (const index of a.keys()) {
    for (const side of without(rest[index]!, b[index]!)) parts.push(rest.with(index, side));
    rest = rest.with(index, meet(rest[index]!, b[index]!)!);
  }
  return parts;
}

/** One point of a box: the least number, or the place of the first code. */
export function corner(box: Box): readonly number[] {
  return box.map((side) => (side.kind === 'whole' ? side.low : Math.log2(side.mask & -side.mask)));
}

/** Whether a side leaves one value only. */
export function isSingle(side: Side): boolean {
  return side.kind === 'whole' ? side.low === side.high : (side.mask & (side.mask - 1)) === 0;
}
