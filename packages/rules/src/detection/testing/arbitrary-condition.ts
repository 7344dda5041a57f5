// Conditions of the language made from a seed, type by type: they compile, so that every way to run them can be compared.
import type { UnitId } from '../../work/field.ts';
import type { Random } from '../../work/generate/random.ts';
import type { Comparison, Condition, Term } from '../language/condition.ts';
import type { Grain } from '../language/grain.ts';
import type { Predicate } from '../language/indicator.schema.ts';
import type { Metric } from '../vocabulary/metric.ts';
import { percentParameter, thresholdOf } from './arbitrary-parameters.ts';
import { termMaker, windowsAt } from './arbitrary-term.ts';
import {
  type ConditionKind,
  conditionKinds,
  type NodeKind,
  termKinds,
  type TermKind,
  type WindowKind,
} from './language-nodes.ts';
import {
  fieldsOfType,
  type NamedField,
  type WordsOfGrain,
  wordsOfGrain,
  wordsOfRecord,
} from './words-of-grain.ts';

const comparisons: readonly Comparison[] = ['>=', '>', '<=', '<', '=', '!='];
const leaves: readonly ConditionKind[] = ['cmp', 'between', 'is', 'in', 'known', 'unknown', 'ratio'];

export interface ConditionMaker {
  readonly condition: (depth: number) => Condition;
  /** A condition with a node of a kind through a kind of window; undefined where the grain has none. */
  readonly of: (node: NodeKind, window: WindowKind) => Condition | undefined;
  /** A comparison that holds only where the metric has counted something; undefined where there are no metrics. */
  readonly something: () => { condition: Condition; metric: Metric; node: string } | undefined;
}

/** Makes conditions for one indicator: every node gets an id of its own. Predicates are made where there is a list for them. */
export function conditionMaker(random: Random, grain: Grain, named?: Named): ConditionMaker {
  let nodes = 0;
  const id = () => `n${nodes++}`;
  const maker = makerOver({ random, words: wordsOfGrain(grain), id, named });
  return { condition: maker.condition, of: maker.of, something: maker.something };
}

/** Where the predicates of a catalogue are collected, and what the names of an indicator's begin with. */
export interface Named {
  readonly predicates: Predicate[];
  readonly prefix: string;
}

interface Making {
  readonly random: Random;
  readonly words: WordsOfGrain;
  readonly id: () => string;
  readonly named: Named | undefined;
}

function makerOver({ random, words, id, named }: Making): ConditionMaker {
  const filter = (kind: Metric['kind']): Condition =>
    makerOver({ random, words: wordsOfRecord(kind), id, named: undefined }).condition(1);
  const terms = termMaker({ random, words, id, filter });
  const windows = windowsAt(words);
  const someWindow = () => random.pick(windows);

  const condition = (depth: number, window: WindowKind = someWindow()): Condition => {
    const kinds = conditionKinds.filter((kind) => named || kind !== 'predicate');
    for (;;) {
      const made = node(depth > 0 && random.chance(0.6) ? random.pick(kinds) : random.pick(leaves), depth, {
        window,
      });
      if (made) return made;
    }
  };

  interface Wanted {
    readonly window: WindowKind;
    /** The kind of the term on the left. */
    readonly term?: TermKind;
  }

  const node = (kind: ConditionKind, depth: number, { window, term }: Wanted): Condition | undefined => {
    const inside = () => condition(depth - 1, window);
    const several = () => [inside(), ...Array.from({ length: random.between(0, 2) }, inside)];
    const left = () => (term ? terms.number(term, window) : terms.any(window));
    switch (kind) {
      case 'all':
        return { id: id(), all: several() };
      case 'any':
        return { id: id(), any: several() };
      case 'not':
        return { id: id(), not: inside() };
      case 'atLeast': {
        const of = several();
        return { id: id(), atLeast: random.between(1, of.length), of };
      }
      case 'predicate':
        return named && { id: id(), predicate: predicateOf(inside()) };
      case 'is':
      case 'in':
        return window === 'none' ? overField(kind) : undefined;
      case 'known':
      case 'unknown': {
        const of = random.chance(0.3) && !term && window === 'none' ? nullableField() : left();
        if (!of?.nullable) return undefined;
        return kind === 'known' ? { id: id(), known: of.term } : { id: id(), unknown: of.term };
      }
      case 'between': {
        const of = left();
        return of && against(of.unit, (low, high) => ({ id: id(), between: of.term, low, high }));
      }
      case 'cmp': {
        if (window === 'none' && !term && random.chance(0.2)) return overTwoDays();
        const of = left();
        const other = of && random.chance(0.3) ? terms.any(window, of.unit)?.term : undefined;
        const cmp = random.pick(comparisons);
        return of && { id: id(), cmp, left: of.term, right: other ?? threshold(of.unit) };
      }
      case 'ratio': {
        const part = left();
        const whole = part && terms.any(window, part.unit);
        if (!part || !whole) return undefined;
        const ratio = { part: part.term, whole: whole.term };
        return { id: id(), ratio, cmp: random.pick(comparisons), percent: percentParameter };
      }
    }
  };

  const threshold = (unit: UnitId): Term => thresholdOf(unit, random.between(0, 2));
  const against = (unit: UnitId, make: (low: Term, high: Term) => Condition): Condition =>
    make(thresholdOf(unit, 0), thresholdOf(unit, 2));

  const nullableField = () => {
    const fields = words.fields.filter(({ nullable }) => nullable);
    return fields.length === 0 ? undefined : { term: { field: random.pick(fields).name }, nullable: true };
  };

  const overField = (kind: 'is' | 'in'): Condition | undefined => {
    const fields = fieldsOfType(words, kind === 'in' ? ['code'] : ['truth', 'code']);
    if (fields.length === 0) return undefined;
    const { name, field } = random.pick(fields);
    if (field.type.type !== 'code') return { id: id(), field: name, is: random.chance(0.5) };
    const codes = field.type.values.map(({ code }) => code);
    return kind === 'is'
      ? { id: id(), field: name, is: random.pick(codes) }
      : { id: id(), field: name, in: [random.pick(codes), random.pick(codes)] };
  };

  const overTwoDays = (): Condition | undefined => {
    const days: readonly NamedField[] = fieldsOfType(words, ['day']);
    if (days.length < 2) return undefined;
    const [left, right] = [random.pick(days).name, random.pick(days).name];
    return { id: id(), cmp: random.pick(comparisons), left: { field: left }, right: { field: right } };
  };

  const predicateOf = (when: Condition): string => {
    const { predicates, prefix } = named!;
    const name = `${prefix}-${inLetters(predicates.length)}`;
    predicates.push({ name, grain: words.grain, label: { vi: 'thử', en: 'a test' }, when });
    return name;
  };

  return {
    condition: (depth) => condition(depth),
    of: (kind, window) => {
      if (!windows.includes(window)) return undefined;
      const term = termKinds.find((one) => one === kind);
      for (let attempt = 0; attempt < 20; attempt++) {
        const around: readonly ConditionKind[] = ['cmp', 'between', 'ratio', 'known', 'unknown'];
        const made = term
          ? term === 'field' && random.chance(0.5)
            ? node(random.pick(leaves), 0, { window })
            : node(random.pick(around), 0, { window, term })
          : node(kind as ConditionKind, 2, { window });
        if (made) return made;
      }
      return undefined;
    },
    something: () => {
      if (words.metrics.length === 0) return undefined;
      const metric = random.pick(words.metrics);
      const left = terms.counted(metric, terms.window('rolling'), false);
      return { condition: { id: id(), cmp: '>=', left, right: { int: 1 } }, metric, node: left.id };
    },
  };
}

const inLetters = (number: number): string =>
  String(number).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)]!);
