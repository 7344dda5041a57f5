import { UNKNOWN } from '../store/evidence.ts';
import { type Derivation, perRow, truth } from './seen.ts';

/** Whether the position differs from the same author's advice before it in the same matter. */
export const positionChanged: Derivation = (seen) => {
  const before = adviceBefore(
    ...(['matter', 'author', 'submittedOn'].map((field) => seen.lane('advice', field)) as [
      Int32Array,
      Int32Array,
      Int32Array,
    ]),
  );
  const positions = seen.lane('advice', 'position');
  return perRow(seen, 'advice', (row) => {
    if (before[row] === UNKNOWN) return 0;
    const [position, other] = [positions[row]!, positions[before[row]!]!];
    return position === UNKNOWN || other === UNKNOWN ? UNKNOWN : truth(position !== other);
  });
};

/** For every row the one before it of the same matter and author, by day and then by row, which is the order of ids. */
function adviceBefore(matters: Int32Array, authors: Int32Array, days: Int32Array): Int32Array {
  const order = new Uint32Array(days.length).map((_, row) => row);
  order.sort(
    (a, b) => matters[a]! - matters[b]! || authors[a]! - authors[b]! || days[a]! - days[b]! || a - b,
  );
  const before = new Int32Array(days.length).fill(UNKNOWN);
  for (let place = 1; place < order.length; place++) {
    const [row, other] = [order[place]!, order[place - 1]!];
    if (matters[row] === matters[other] && authors[row] === authors[other]) before[row] = other;
  }
  return before;
}
