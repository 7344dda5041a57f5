import type { Organisation } from '../organisation.ts';
import type { Random } from '../random.ts';
import type { RowWriter } from '../row-writer.ts';

/** What a piece of ordinary work is drawn from. */
export interface Scene {
  readonly random: Random;
  readonly organisation: Organisation;
  readonly write: RowWriter['write'];
  /** The first and the last day, epoch days. */
  readonly first: number;
  readonly last: number;
  readonly nextMatter: () => number;
  /** Officers of whom a pattern says that something did not happen: ordinary work leaves them alone. */
  readonly quiet: ReadonlySet<number>;
}

/** A later day by working days, Monday to Friday; ordinary work knows no holidays, and is now and then a day early. */
export function afterWorkingDays(day: number, count: number): number {
  let left = count;
  let later = day;
  while (left > 0) {
    later++;
    if ((((later + 3) % 7) + 7) % 7 < 5) left--;
  }
  return later;
}
