// Terms of the language made from a seed: numbers with their unit, so that they can be compared.
import type { UnitId } from '../../work/field.ts';
import type { Random } from '../../work/generate/random.ts';
import type { Condition, MetricTerm, Moment, Term } from '../language/condition.ts';
import type { Window } from '../language/window.schema.ts';
import type { Metric } from '../vocabulary/metric.ts';
import { longWindows, peopleParameter, placesParameter, shortWindows } from './arbitrary-parameters.ts';
import { type TermKind, termKinds, type WindowKind, windowKinds } from './language-nodes.ts';
import { fieldsOfType, fitsWindow, peersAt, unitThrough, type WordsOfGrain } from './words-of-grain.ts';

export interface NumberTerm {
  readonly term: Term;
  readonly unit: UnitId;
  /** Whether it can be unknown. */
  readonly nullable: boolean;
}

export interface TermMaker {
  /** A number of a kind through a kind of window, of a unit where one is asked for; undefined where there is none. */
  readonly number: (kind: TermKind, window: WindowKind, unit?: UnitId) => NumberTerm | undefined;
  /** Any number through a kind of window. */
  readonly any: (window: WindowKind, unit?: UnitId) => NumberTerm | undefined;
  readonly counted: (metric: Metric, window: Window, filtered: boolean) => MetricTerm;
  readonly window: (kind: WindowKind) => Window;
  /** A day of the row, or the as-of day. */
  readonly moment: () => Moment | undefined;
}

interface Making {
  readonly random: Random;
  readonly words: WordsOfGrain;
  readonly id: () => string;
  /** A condition over single records of a kind. */
  readonly filter: (kind: Metric['kind']) => Condition;
}

export function termMaker({ random, words, id, filter }: Making): TermMaker {
  const window = (kind: WindowKind): Window => {
    switch (kind) {
      case 'calendar':
        return {
          calendar: random.pick(['month', 'quarter', 'year'] as const),
          which: random.pick(['current', 'previous'] as const),
        };
      case 'ever':
        return { since: 'ever' };
      case 'sliding':
        return { sliding: random.pick(shortWindows), within: random.pick(longWindows) };
      case 'consecutive':
        return {
          consecutive: random.pick(['month', 'quarter'] as const),
          within: random.pick(longWindows),
        };
      default:
        return { rolling: random.pick([...shortWindows, ...longWindows]) };
    }
  };

  const counted = (metric: Metric, through: Window, filtered: boolean): MetricTerm => {
    const plain = { id: id(), metric: metric.id, window: through };
    return filtered ? { ...plain, where: filter(metric.kind) } : plain;
  };

  const metricThrough = (kind: WindowKind, filtered: boolean, unit?: UnitId) => {
    const through = window(kind);
    const usable = words.metrics.filter(
      (metric) => fitsWindow(metric, kind) && (unit === undefined || unitThrough(metric, through) === unit),
    );
    if (usable.length === 0) return undefined;
    const metric = random.pick(usable);
    return {
      term: counted(metric, through, filtered),
      unit: unitThrough(metric, through),
      nullable: true,
    } as const;
  };

  const days = fieldsOfType(words, ['day']);
  const moment = (): Moment | undefined =>
    days.length === 0 || random.chance(0.3) ? { asOf: true } : { field: random.pick(days).name };

  const span = (kind: 'days' | 'workingDays', unit?: UnitId): NumberTerm | undefined => {
    const own = kind === 'days' ? 'days' : 'working-days';
    if (days.length === 0 || (unit !== undefined && unit !== own)) return undefined;
    const field = random.pick(days);
    const here: Moment = { field: field.name };
    const other = moment()!;
    const [from, to] = random.chance(0.5) ? [here, other] : [other, here];
    const term: Term = kind === 'days' ? { days: { from, to } } : { workingDays: { from, to } };
    return { term, unit: own, nullable: field.nullable };
  };

  const number = (kind: TermKind, through: WindowKind, unit?: UnitId): NumberTerm | undefined => {
    switch (kind) {
      case 'field': {
        if (through !== 'none') return undefined;
        const fields = fieldsOfType(words, ['whole']).flatMap(({ name, field: { type }, nullable }) =>
          type.type === 'whole' && (unit === undefined || type.unit === unit)
            ? [{ term: { field: name }, unit: type.unit, nullable }]
            : [],
        );
        return fields.length === 0 ? undefined : random.pick(fields);
      }
      case 'metric':
      case 'metric where':
        return through === 'none' ? undefined : metricThrough(through, kind === 'metric where', unit);
      case 'days':
      case 'workingDays':
        return through === 'none' ? span(kind, unit) : undefined;
      case 'sum':
      case 'difference': {
        const first = simple(through, unit);
        const second = first && simple(through, first.unit);
        if (!first || !second) return undefined;
        const of = [first.term, second.term] as const;
        const nullable = first.nullable || second.nullable;
        return { term: kind === 'sum' ? { sum: of } : { difference: of }, unit: first.unit, nullable };
      }
      case 'peer': {
        const among = peersAt(words.grain);
        const found = among.length === 0 ? undefined : number('metric', through, unit);
        if (!found || !('metric' in found.term)) return undefined;
        const peer = random.pick(['p25', 'p50', 'p75'] as const);
        const minimum = among.includes('duty') ? peopleParameter : placesParameter;
        const filtered = random.chance(0.3) ? number('metric where', through, found.unit) : found;
        const of = filtered && 'metric' in filtered.term ? filtered.term : found.term;
        return { ...found, term: { peer, of, among: random.pick(among), minimum } };
      }
    }
  };

  const simple = (through: WindowKind, unit?: UnitId) =>
    firstOf(through === 'none' ? ['field', 'days', 'workingDays'] : ['metric', 'metric where'], (kind) =>
      number(kind, through, unit),
    );

  const firstOf = (kinds: readonly TermKind[], make: (kind: TermKind) => NumberTerm | undefined) => {
    const made = kinds.map(make).filter((one) => one !== undefined);
    return made.length === 0 ? undefined : random.pick(made);
  };

  return {
    number,
    any: (through, unit) => firstOf(termKinds, (kind) => number(kind, through, unit)),
    counted,
    window,
    moment,
  };
}

/** Windows that conditions over these words can have. */
export const windowsAt = (words: WordsOfGrain): readonly WindowKind[] =>
  windowKinds.filter((kind) =>
    kind === 'none' ? words.fields.length > 0 : words.metrics.some((metric) => fitsWindow(metric, kind)),
  );
