/** Finds the place of a pair of numbers in two lanes; -1 when it is in none. Open addressing, at most half full. */
export function pairIndex(first: Int32Array, second: Int32Array): (a: number, b: number) => number {
  const mask = 2 ** Math.ceil(Math.log2(first.length * 2 + 2)) - 1;
  const places = new Int32Array(mask + 1).fill(-1);

  const placeOf = (a: number, b: number): number => {
    let place = spread(a, b) & mask;
    for (;;) {
      const row = places[place]!;
      if (row < 0 || (first[row] === a && second[row] === b)) return place;
      place = (place + 1) & mask;
    }
  };
  for (let row = 0; row < first.length; row++) places[placeOf(first[row]!, second[row]!)] = row;
  return (a, b) => places[placeOf(a, b)]!;
}

/** Spreads neighbouring numbers over the whole table. */
function spread(a: number, b: number): number {
  const mixed = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
