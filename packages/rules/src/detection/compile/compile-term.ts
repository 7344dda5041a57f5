import { grainKeys } from '../language/grain.ts';
import type { Moment, Term } from '../language/condition.ts';
import { type Interval, negate, sum } from '../interval.ts';
import type { Operand } from '../program.ts';
import { compileField } from './compile-field.ts';
import { compileMetric } from './compile-metric.ts';
import { compileQuantity, compileQuantityOf } from './compile-quantity.ts';
import {
  beyondComputable,
  literalThreshold,
  notADay,
  notANumber,
  typesDiffer,
} from './faults/type-faults.ts';
import { peerNotAtGrain } from './faults/structure-faults.ts';
import { below, opposed, type Place } from './place.ts';
import { slotOf } from './row-builder.ts';
import type { Scope } from './scope.ts';
import { computable, daysRange, type TypedOperand, type WholeType } from './value-type.ts';

type Whole = TypedOperand<WholeType>;
type TermWith<Key extends PropertyKey> = Extract<Term, Record<Key, unknown>>;

export function compileTerm(scope: Scope, place: Place, term: Term): TypedOperand | undefined {
  if ('field' in term) return compileField(scope, below(place, 'field'), term.field);
  if ('metric' in term) {
    const compiled = compileMetric(scope, place, term);
    if (!compiled) return undefined;
    const slot = slotOf(place.builder, term.metric, { from: 'metric', metric: compiled.metric });
    return { operand: { op: 'slot', slot }, type: compiled.type, nullable: true };
  }
  if ('sum' in term) return added(scope, place, term.sum, 'sum');
  if ('difference' in term) return added(scope, place, term.difference, 'difference');
  if ('days' in term) return spanned(scope, below(place, 'days'), term.days, 'days');
  if ('workingDays' in term)
    return spanned(scope, below(place, 'workingDays'), term.workingDays, 'working-days');
  if ('peer' in term) return compilePeer(scope, place, term);
  if ('int' in term && term.int !== 0 && term.int !== 1) {
    scope.report(below(place, 'int').path, literalThreshold(term.int));
    return undefined;
  }
  const quantity = compileQuantity(scope, place, term);
  if (!quantity) return undefined;
  const { value, unit, range } = quantity;
  return { operand: { op: 'constant', value }, type: { type: 'whole', unit, range }, nullable: false };
}

/** A term that must be a number. */
export function compileNumber(scope: Scope, place: Place, term: Term): Whole | undefined {
  const compiled = compileTerm(scope, place, term);
  if (!compiled) return undefined;
  const { type } = compiled;
  if (type.type === 'whole') return { ...compiled, type };
  scope.report(place.path, notANumber(type));
  return undefined;
}

/** Whether two numbers have the same unit. A plain number has every unit. */
export function sameUnit(a: WholeType, b: WholeType): boolean {
  return a.unit === b.unit || a.unit === null || b.unit === null;
}

function added(
  scope: Scope,
  place: Place,
  terms: readonly Term[],
  op: 'sum' | 'difference',
): Whole | undefined {
  const parts = terms.map((term, index) => {
    const at = below(place, op, index);
    return compileNumber(scope, op === 'difference' && index === 1 ? opposed(at) : at, term);
  });
  if (!parts.every((part) => part !== undefined)) return undefined;
  const first = parts.find(({ type }) => type.unit !== null) ?? parts[0];
  if (!first) return undefined;
  const other = parts.findIndex(({ type }) => !sameUnit(first.type, type));
  if (other !== -1) {
    scope.report(below(place, op, other).path, typesDiffer(first.type, parts[other]!.type));
    return undefined;
  }
  const ranges = parts.map(({ type }, index) =>
    op === 'difference' && index === 1 ? negate(type.range) : type.range,
  );
  const range = sum(ranges);
  if (range.low < computable.low || range.high > computable.high) {
    scope.report(below(place, op).path, beyondComputable);
    return undefined;
  }
  return {
    operand: combined(
      op,
      parts.map(({ operand }) => operand),
    ),
    type: { type: 'whole', unit: first.type.unit, range },
    nullable: parts.some(({ nullable }) => nullable),
  };
}

/** A sum of constants is a constant. */
function combined(op: 'sum' | 'difference', of: readonly Operand[]): Operand {
  const values = of.flatMap((operand) => (operand.op === 'constant' ? [operand.value] : []));
  const [first, second] = [of[0]!, of[1]!];
  if (values.length < of.length) return op === 'sum' ? { op, of } : { op, of: [first, second] };
  return { op: 'constant', value: op === 'sum' ? values.reduce((a, b) => a + b) : values[0]! - values[1]! };
}

function spanned(
  scope: Scope,
  place: Place,
  { from, to }: { readonly from: Moment; readonly to: Moment },
  unit: 'days' | 'working-days',
): Whole | undefined {
  const [start, end] = [moment(scope, below(place, 'from'), from), moment(scope, below(place, 'to'), to)];
  if (!start || !end) return undefined;
  const operand: Operand =
    unit === 'days'
      ? combined('difference', [end.operand, start.operand])
      : { op: 'working-days', from: start.operand, to: end.operand };
  return {
    operand,
    type: { type: 'whole', unit, range: daysRange },
    nullable: start.nullable || end.nullable,
  };
}

function moment(scope: Scope, place: Place, at: Moment): TypedOperand | undefined {
  if ('asOf' in at)
    return { operand: { op: 'constant', value: scope.asOf }, type: { type: 'day' }, nullable: false };
  const field = compileField(scope, below(place, 'field'), at.field);
  if (!field || field.type.type === 'day') return field;
  scope.report(below(place, 'field').path, notADay(at.field));
  return undefined;
}

const percentiles = { p25: 25, p50: 50, p75: 75 } as const;
const peerMinimum: Interval = { low: 1, high: 1_000_000 };

function compilePeer(scope: Scope, place: Place, term: TermWith<'peer'>): Whole | undefined {
  const { among } = term;
  const ofOfficer = grainKeys(place.grain).some((key) => key === 'officer' || key === 'head');
  const ofUnit = grainKeys(place.grain).some((key) => key !== 'matter' && key !== 'record');
  if (!place.filter && !(among === 'duty' ? ofOfficer : ofUnit)) {
    scope.report(below(place, 'among').path, peerNotAtGrain);
    return undefined;
  }
  if ('int' in term.minimum && term.minimum.int > 1) {
    scope.report(below(place, 'minimum', 'int').path, literalThreshold(term.minimum.int));
    return undefined;
  }
  const minimum = compileQuantityOf(
    scope,
    below(place, 'minimum'),
    term.minimum,
    ofOfficer ? 'people' : 'places',
    peerMinimum,
  );
  const compiled = compileMetric(scope, below(place, 'of'), term.of);
  if (!compiled || minimum === undefined) return undefined;
  const peer = { percentile: percentiles[term.peer], among, minimum };
  const { metric, type } = compiled;
  const slot = slotOf(place.builder, `${term.of.metric}.${term.peer}`, { from: 'peer', metric, peer });
  return { operand: { op: 'slot', slot }, type, nullable: true };
}
