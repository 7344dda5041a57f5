import type { Path } from '../../core/path.ts';
import type { WorkKindId } from '../../work/evidence-kinds.ts';
import { type Grain, grainName } from '../language/grain.ts';
import type { RowBuilder } from './row-builder.ts';

/** Whether more records can only make the condition match, can only keep it from matching, or either. */
export type Bearing = 'against' | 'for' | 'either';

/** Where in a condition the compiler stands, and what the condition looks at. */
export interface Place {
  readonly path: Path;
  readonly grain: Grain;
  readonly builder: RowBuilder;
  /** Inside a metric's filter: rows are single records of a kind, and there are no metrics. */
  readonly filter: boolean;
  /** The first day whose acts the condition may be held against, an epoch day. */
  readonly judgedFrom: number;
  /** What more records at this place do to those it is about. */
  readonly bearing: Bearing;
  /** Bits of the causes whose exclusions take records out of the metrics here. */
  readonly honours: number;
  /** What node ids begin with inside a predicate. */
  readonly prefix: string;
  /** Predicates that are being put in place, outermost first. */
  readonly inside: readonly string[];
  readonly output: OutputDraft;
}

/** What is gathered while one output is compiled. */
export interface OutputDraft {
  /** Nodes that may still be put in place. */
  budget: number;
  /** Parameters without a value on the day. */
  readonly unset: Set<string>;
  readonly metricNodes: Record<string, number>;
}

export function below(place: Place, ...keys: Path): Place {
  return { ...place, path: [...place.path, ...keys] };
}

const turned: Readonly<Record<Bearing, Bearing>> = { against: 'for', for: 'against', either: 'either' };

/** The same place, where what speaks against somebody speaks for them. */
export function opposed(place: Place): Place {
  return { ...place, bearing: turned[place.bearing] };
}

/** A place at which more records can do either. */
export function undirected(place: Place): Place {
  return { ...place, bearing: 'either' };
}

/** The kind of record a row is, when it is one. */
export function recordKind({ grain }: Pick<Place, 'grain'>): WorkKindId | undefined {
  return typeof grain === 'string' ? undefined : grain.record;
}

export function rowName({ grain }: Pick<Place, 'grain'>): string {
  return grainName(grain);
}
