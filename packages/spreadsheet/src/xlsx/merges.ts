import type { Readable } from 'node:stream';
import { cellPlace } from './cell-place.ts';
import { unpacked } from './zip.ts';

export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const end = Buffer.from('sheetData>');
const mostTail = 8 * 1024 * 1024;

/** What is merged is told after the rows, so the part is unpacked once for it alone. */
export async function readMerges(stream: Readable): Promise<Merge[]> {
  let tail = Buffer.alloc(0);
  let found = false;
  for await (const piece of unpacked(stream)) {
    tail = Buffer.concat([tail, piece]);
    if (!found) {
      const at = tail.lastIndexOf(end);
      // The element also opens with these letters; only what comes after its end is kept.
      const closes = at > 0 && /<\/(?:\w+:)?$/.test(tail.toString('latin1', Math.max(0, at - 40), at));
      if (closes) found = true;
      tail = closes ? Buffer.from(tail.subarray(at)) : Buffer.from(tail.subarray(-end.length - 40));
    }
    if (tail.length > mostTail) break;
  }
  if (!found) return [];
  return [...tail.toString('latin1').matchAll(/<(?:\w+:)?mergeCell\s+ref="([A-Z]+\d+):([A-Z]+\d+)"/g)].map(
    ([, from = '', to = '']) => {
      const [first, last] = [cellPlace(from), cellPlace(to)];
      return { top: first.row, left: first.column, bottom: last.row, right: last.column };
    },
  );
}
