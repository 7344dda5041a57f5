import { compare, ratio } from '../interval.ts';
import type { Comparison, Condition, Term } from '../language/condition.ts';
import { grainName } from '../language/grain.ts';
import { match, unknown } from '../outcome.ts';
import type { Circuit, Operand } from '../program.ts';
import { compileField } from './compile-field.ts';
import { compileQuantityOf } from './compile-quantity.ts';
import { compileNumber, compileTerm, sameUnit } from './compile-term.ts';
import { conditionLimits } from './condition-size.ts';
import { predicateOfOtherGrain, unknownPredicate, unknownValue } from './faults/name-faults.ts';
import { cyclicPredicate, moreThanThereAre, tooLarge } from './faults/structure-faults.ts';
import {
  alwaysSo,
  constantComparison,
  literalThreshold,
  neverMissing,
  typesDiffer,
  useIs,
  wrongIs,
} from './faults/type-faults.ts';
import { below, opposed, type Place, rowName, undirected } from './place.ts';
import { atomOf } from './row-builder.ts';
import type { Scope } from './scope.ts';
import type { TypedOperand } from './value-type.ts';

type ConditionWith<Key extends PropertyKey> = Extract<Condition, Record<Key, unknown>>;

/** The circuit of a condition that types; undefined when something in it is wrong, which the scope has been told. */
export function compileCondition(scope: Scope, place: Place, condition: Condition): Circuit | undefined {
  const id = place.prefix + condition.id;
  place.output.budget -= 1;
  if (place.output.budget < 0) {
    if (place.output.budget === -1)
      scope.report(place.path, tooLarge(conditionLimits.nodes, conditionLimits.depth));
    return undefined;
  }
  if ('all' in condition) return several(scope, below(place, 'all'), condition.all, id, 'all');
  if ('any' in condition) return several(scope, below(place, 'any'), condition.any, id, 'any');
  if ('not' in condition) {
    const of = compileCondition(scope, opposed(below(place, 'not')), condition.not);
    return of && { id, op: 'not', of };
  }
  if ('atLeast' in condition) return atLeastOf(scope, place, condition, id);
  if ('ratio' in condition) return compileRatio(scope, place, condition, id);
  if ('cmp' in condition) {
    const [onLeft, onRight] = sidesOf(place, condition.cmp, isCountAndZero(condition));
    const left = compileTerm(scope, below(onLeft, 'left'), condition.left);
    const right = compileTerm(scope, below(onRight, 'right'), condition.right);
    return left && right && comparison(scope, place, id, condition.cmp, left, right);
  }
  if ('between' in condition) return compileBetween(scope, place, condition, id);
  if ('is' in condition) return compileIs(scope, place, condition, id);
  if ('in' in condition) return compileIn(scope, place, condition, id);
  if ('known' in condition) return compileKnown(scope, below(place, 'known'), condition.known, id);
  if ('unknown' in condition) {
    const of = compileKnown(scope, below(place, 'unknown'), condition.unknown, id);
    return of && { id, op: 'not', of };
  }
  return compilePredicate(scope, place, condition.predicate, id);
}

function several(
  scope: Scope,
  place: Place,
  conditions: readonly Condition[],
  id: string,
  op: 'all' | 'any',
): Circuit | undefined {
  const of = conditions.map((condition, index) => compileCondition(scope, below(place, index), condition));
  return of.every((circuit) => circuit !== undefined) ? { id, op, of } : undefined;
}

function atLeastOf(
  scope: Scope,
  place: Place,
  { atLeast: count, of }: ConditionWith<'atLeast'>,
  id: string,
): Circuit | undefined {
  const all = several(scope, below(place, 'of'), of, id, 'all');
  if (count > of.length) {
    scope.report(below(place, 'atLeast').path, moreThanThereAre(count, of.length));
    return undefined;
  }
  return all?.op === 'all' ? { id, op: 'at-least', count, of: all.of } : undefined;
}

const mirrored: Record<Comparison, Comparison> = {
  '>=': '<=',
  '>': '<',
  '<=': '>=',
  '<': '>',
  '=': '=',
  '!=': '!=',
};

/** What more records do on the left and on the right of a comparison. A count that must be 0 is one that must be small. */
function sidesOf(place: Place, cmp: Comparison, countAndZero: boolean): readonly [left: Place, right: Place] {
  if (cmp === '>=' || cmp === '>') return [place, opposed(place)];
  if (cmp === '<=' || cmp === '<') return [opposed(place), place];
  const both = countAndZero ? (cmp === '=' ? opposed(place) : place) : undirected(place);
  return [both, both];
}

function isCountAndZero({ left, right }: ConditionWith<'left'>): boolean {
  const isZero = (term: Term) => 'int' in term && term.int === 0;
  return ('metric' in left && isZero(right)) || ('metric' in right && isZero(left));
}

function comparison(
  scope: Scope,
  place: Place,
  id: string,
  cmp: Comparison,
  left: TypedOperand,
  right: TypedOperand,
): Circuit | undefined {
  const coded = [left, right].find(({ type }) => type.type === 'truth' || type.type === 'code');
  if (coded) return refuse(scope, place, useIs(coded.type));
  const fits =
    left.type.type === 'whole' && right.type.type === 'whole'
      ? sameUnit(left.type, right.type)
      : left.type.type === right.type.type;
  if (!fits) return refuse(scope, place, typesDiffer(left.type, right.type));
  if (isFixed(left.operand) && isFixed(right.operand)) return refuse(scope, place, constantComparison);
  if (left.type.type === 'whole' && right.type.type === 'whole') {
    const outcome = compare(cmp, left.type.range, right.type.range);
    if (outcome !== unknown)
      return refuse(scope, place, alwaysSo(outcome === match, left.type.range, right.type.range));
  }
  // Constants stand on the right, so that both ways to write a comparison are one atom.
  return left.operand.op === 'constant'
    ? atomOf(place.builder, id, {
        op: 'compare',
        cmp: mirrored[cmp],
        left: right.operand,
        right: left.operand,
      })
    : atomOf(place.builder, id, { op: 'compare', cmp, left: left.operand, right: right.operand });
}

function compileBetween(
  scope: Scope,
  place: Place,
  { between, low, high }: ConditionWith<'between'>,
  id: string,
): Circuit | undefined {
  const value = compileTerm(scope, undirected(below(place, 'between')), between);
  const from = compileTerm(scope, opposed(below(place, 'low')), low);
  const to = compileTerm(scope, below(place, 'high'), high);
  const least = value && from && comparison(scope, below(place, 'low'), id, '>=', value, from);
  const most = value && to && comparison(scope, below(place, 'high'), id, '<=', value, to);
  return least && most && { id, op: 'all', of: [least, most] };
}

function compileIs(
  scope: Scope,
  place: Place,
  { field, is }: ConditionWith<'is'>,
  id: string,
): Circuit | undefined {
  const value = compileField(scope, below(place, 'field'), field);
  if (!value) return undefined;
  if (value.type.type === 'truth' && typeof is === 'boolean')
    return equals(place, id, value.operand, is ? 1 : 0);
  if (value.type.type === 'code' && typeof is === 'string') {
    const number = codeNumber(scope, below(place, 'is'), value, field, is);
    return number === undefined ? undefined : equals(place, id, value.operand, number);
  }
  return refuse(scope, below(place, 'is'), wrongIs(field, value.type));
}

function equals(place: Place, id: string, left: Operand, value: number): Circuit {
  return atomOf(place.builder, id, { op: 'compare', cmp: '=', left, right: { op: 'constant', value } });
}

function compileIn(
  scope: Scope,
  place: Place,
  { field, in: codes }: ConditionWith<'in'>,
  id: string,
): Circuit | undefined {
  const value = compileField(scope, below(place, 'field'), field);
  if (!value) return undefined;
  if (value.type.type !== 'code') return refuse(scope, below(place, 'in'), wrongIs(field, value.type));
  const numbers = codes.map((code, index) =>
    codeNumber(scope, below(place, 'in', index), value, field, code),
  );
  if (!numbers.every((number) => number !== undefined)) return undefined;
  const values = [...new Set(numbers)].sort((a, b) => a - b);
  return atomOf(place.builder, id, { op: 'in', operand: value.operand, values });
}

/** A code is its place in the vocabulary. */
function codeNumber(
  scope: Scope,
  place: Place,
  { type }: TypedOperand,
  field: string,
  code: string,
): number | undefined {
  const codes = type.type === 'code' ? type.values.map((value) => value.code) : [];
  const number = codes.indexOf(code);
  return number === -1 ? refuse(scope, place, unknownValue(code, field, codes)) : number;
}

function compileKnown(scope: Scope, place: Place, term: Term, id: string): Circuit | undefined {
  const value = compileTerm(scope, undirected(place), term);
  if (!value) return undefined;
  if (!value.nullable) return refuse(scope, place, neverMissing(place.path.at(-1) === 'known'));
  return atomOf(place.builder, id, { op: 'known', operand: value.operand });
}

const percents = { low: 1, high: 10_000 };

function compileRatio(
  scope: Scope,
  place: Place,
  { ratio: parts, cmp, percent }: ConditionWith<'ratio'>,
  id: string,
): Circuit | undefined {
  const [onPart, onWhole] = sidesOf(place, cmp, false);
  const part = compileNumber(scope, below(onPart, 'ratio', 'part'), parts.part);
  const whole = compileNumber(scope, below(onWhole, 'ratio', 'whole'), parts.whole);
  const at = below(place, 'percent');
  if ('int' in percent && percent.int !== 1)
    return refuse(scope, below(at, 'int'), literalThreshold(percent.int));
  const share = compileQuantityOf(scope, at, percent, 'percent', percents);
  if (!part || !whole || share === undefined) return undefined;
  if (!sameUnit(part.type, whole.type)) return refuse(scope, place, typesDiffer(part.type, whole.type));
  if (isFixed(part.operand) && isFixed(whole.operand)) return refuse(scope, place, constantComparison);
  if (
    ratio(cmp, part.type.range, { ...whole.type.range, low: Math.max(1, whole.type.range.low) }, share) !==
    unknown
  )
    return refuse(scope, place, alwaysSo(false, part.type.range, whole.type.range));
  return atomOf(place.builder, id, {
    op: 'ratio',
    part: part.operand,
    whole: whole.operand,
    cmp,
    percent: share,
  });
}

function compilePredicate(scope: Scope, place: Place, name: string, id: string): Circuit | undefined {
  const at = below(place, 'predicate');
  const found = scope.predicates.get(name);
  if (!found) return refuse(scope, at, unknownPredicate(name, [...scope.predicates.keys()]));
  if (place.inside.includes(name)) return refuse(scope, at, cyclicPredicate([...place.inside, name]));
  if (scope.refused.has(name)) return undefined;
  const { entry, path } = found;
  if (grainName(entry.grain) !== rowName(place))
    return refuse(scope, at, predicateOfOtherGrain(name, grainName(entry.grain), rowName(place)));
  const inside: Place = {
    ...place,
    path: [...path, 'when'],
    prefix: `${id}.`,
    inside: [...place.inside, name],
  };
  const of = compileCondition(scope, inside, entry.when);
  return of && { id, op: 'all', of: [of] };
}

/** Whether a value is the same in every row. */
function isFixed(operand: Operand): boolean {
  switch (operand.op) {
    case 'constant':
      return true;
    case 'slot':
      return false;
    case 'sum':
    case 'difference':
      return operand.of.every(isFixed);
    case 'working-days':
      return isFixed(operand.from) && isFixed(operand.to);
  }
}

function refuse(scope: Scope, { path }: Place, words: Parameters<Scope['report']>[1]): undefined {
  scope.report(path, words);
  return undefined;
}
