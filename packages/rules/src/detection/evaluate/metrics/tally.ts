import { UNKNOWN } from '../../../work/work.ts';
import { aboveAll, type Aggregate } from '../../program.ts';
import { mostValue } from './bounds.ts';

/** An aggregate over records that come and go. */
export interface Tally {
  readonly clear: () => void;
  readonly add: (record: number) => void;
  readonly remove: (record: number) => void;
  readonly value: () => number;
}

/**
 * Over sure records a value that is not known adds nothing; over possible ones it may be a value of its own, or any amount.
 */
export function tallyFor(
  aggregate: Aggregate['kind'],
  values: Int32Array | undefined,
  over: 'sure' | 'possible',
): Tally {
  if (values === undefined) return counter(() => true);
  switch (aggregate) {
    case 'count':
      return counter(() => true);
    case 'count-distinct':
      return distinct(values, over === 'possible');
    case 'sum':
      return opening(adder(values), values, over);
    case 'max':
      return opening(largest(values), values, over);
  }
}

function counter(counts: (record: number) => boolean): Tally {
  let count = 0;
  return {
    clear: () => (count = 0),
    add: (record) => void (counts(record) && count++),
    remove: (record) => void (counts(record) && count--),
    value: () => Math.min(count, mostValue),
  };
}

function distinct(values: Int32Array, countUnknown: boolean): Tally {
  const times = new Map<number, number>();
  const unknowns = counter((record) => values[record] === UNKNOWN);
  return {
    clear: () => {
      times.clear();
      unknowns.clear();
    },
    add: (record) => {
      const value = values[record]!;
      if (value === UNKNOWN) unknowns.add(record);
      else times.set(value, (times.get(value) ?? 0) + 1);
    },
    remove: (record) => {
      const value = values[record]!;
      const left = (times.get(value) ?? 0) - 1;
      if (value === UNKNOWN) unknowns.remove(record);
      else if (left === 0) times.delete(value);
      else times.set(value, left);
    },
    value: () => times.size + (countUnknown ? unknowns.value() : 0),
  };
}

function adder(values: Int32Array): Tally {
  let total = 0;
  return {
    clear: () => (total = 0),
    add: (record) => (total += known(values, record)),
    remove: (record) => (total -= known(values, record)),
    value: () => Math.min(total, mostValue),
  };
}

/** What has gone still counts: every record lies in some run, so the largest of all runs is the largest of all. */
function largest(values: Int32Array): Tally {
  let most = 0;
  return {
    clear: () => (most = 0),
    add: (record) => (most = Math.max(most, known(values, record))),
    remove: () => undefined,
    value: () => Math.min(most, mostValue),
  };
}

function opening(tally: Tally, values: Int32Array, over: 'sure' | 'possible'): Tally {
  if (over === 'sure') return tally;
  const unknowns = counter((record) => values[record] === UNKNOWN);
  return {
    clear: () => {
      tally.clear();
      unknowns.clear();
    },
    add: (record) => {
      tally.add(record);
      unknowns.add(record);
    },
    remove: (record) => {
      tally.remove(record);
      unknowns.remove(record);
    },
    value: () => (unknowns.value() > 0 ? aboveAll : tally.value()),
  };
}

function known(values: Int32Array, record: number): number {
  const value = values[record]!;
  return value === UNKNOWN ? 0 : value;
}
