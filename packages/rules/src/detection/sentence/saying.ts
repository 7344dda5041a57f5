import type { Bilingual } from '../../core/bilingual.schema.ts';
import type { Path } from '../../core/path.ts';
import type { WorkKindId } from '../../work/evidence-kinds.ts';
import type { Grain } from '../language/grain.ts';

/** What sentences need to know of a catalogue. */
export interface SentenceWords {
  /** The value of a parameter on the day, undefined while none is set, and its unit; undefined for one that does not exist. */
  readonly parameter: (
    id: string,
  ) => { readonly value: number | undefined; readonly unit: Bilingual } | undefined;
  readonly predicate: (name: string) => Bilingual | undefined;
}

/** Where in an indicator a sentence stands. */
export interface Saying extends SentenceWords {
  readonly grain: Grain;
  /** The kind whose fields are read: in a metric's filter, or at a record grain. */
  readonly record: WorkKindId | undefined;
  /** The window of every metric was said already. */
  readonly windowSaid: boolean;
  /** The id of the innermost node, and the way to it from the indicator. */
  readonly node: string;
  readonly path: Path;
}

export function inside(saying: Saying, ...keys: Path): Saying {
  return { ...saying, path: [...saying.path, ...keys] };
}
