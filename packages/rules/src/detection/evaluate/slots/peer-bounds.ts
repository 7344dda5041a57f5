import { UNKNOWN } from '../../../work/work.ts';
import { aboveAll, belowAll, type Peer } from '../../program.ts';
import { type Bounds, newBounds } from '../metrics/bounds.ts';

/** The percentile of the lows and of the highs of the rows of the same group, by nearest rank. */
export function peerBounds({ percentile, minimum }: Peer, groups: Int32Array, of: Bounds): Bounds {
  const bounds = newBounds(groups.length);
  bounds.low.fill(belowAll);
  bounds.high.fill(aboveAll);
  for (const rows of membersOf(groups).values()) {
    if (rows.length < minimum) continue;
    const rank = Math.ceil((percentile * rows.length) / 100);
    for (const end of ['low', 'high'] as const) {
      const value = Int32Array.from(rows, (row) => of[end][row]!).sort()[rank - 1]!;
      for (const row of rows) bounds[end][row] = value;
    }
  }
  return bounds;
}

function membersOf(groups: Int32Array): Map<number, number[]> {
  const members = new Map<number, number[]>();
  for (let row = 0; row < groups.length; row++) {
    const group = groups[row]!;
    if (group === UNKNOWN) continue;
    const rows = members.get(group);
    if (rows) rows.push(row);
    else members.set(group, [row]);
  }
  return members;
}
