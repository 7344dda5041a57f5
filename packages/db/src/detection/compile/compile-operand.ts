import { aboveAll, belowAll, type Operand } from '@kycuong/rules/detection/program';
import { type Fragment, joined, sqlOf } from './fragment.ts';
import type { CalendarOfRun } from './moment-of-run.ts';
import { bounds, constant, ends, exact, type Exact, type Value } from './value.ts';
import { workingDaysBetween } from './working-days.ts';

export interface Place {
  readonly slots: readonly Value[];
  readonly calendar: CalendarOfRun;
}

export function compileOperand(operand: Operand, place: Place): Value {
  switch (operand.op) {
    case 'constant':
      return constant(operand.value);
    case 'slot':
      return place.slots[operand.slot]!;
    case 'sum':
    case 'difference':
      return sum(termsOf(operand, 1), place);
    case 'working-days':
      return workingDays(
        compileOperand(operand.from, place),
        compileOperand(operand.to, place),
        place.calendar,
      );
  }
}

const isExact = (value: Value): value is Exact => value.type === 'exact';

interface Term {
  readonly sign: 1 | -1;
  readonly operand: Operand;
}

/** A tree of sums and differences as one list, so that the text grows with its leaves and not with its depth. */
function termsOf(operand: Operand, sign: Term['sign']): Term[] {
  if (operand.op === 'sum') return operand.of.flatMap((one) => termsOf(one, sign));
  if (operand.op !== 'difference') return [{ sign, operand }];
  const [first, second] = operand.of;
  return [...termsOf(first, sign), ...termsOf(second, sign === 1 ? -1 : 1)];
}

/** Sums of several values can pass what an `int4` holds, so they are worked out as `int8`. */
function sum(terms: readonly Term[], place: Place): Value {
  const values = terms.map(({ operand, sign }) => ({ value: compileOperand(operand, place), sign }));
  if (values.every(({ value }) => isExact(value))) {
    const whole = total(values.map(({ value, sign }) => ({ end: (value as Exact).whole, sign })));
    return exact(
      sqlOf`(${whole})`,
      values.some(({ value }) => (value as Exact).nullable),
    );
  }
  const both = values.map(({ value, sign }) => ({ ...ends(value), sign }));
  const lowest = both.map(({ low, high, sign }) => ({ end: sign === 1 ? low : high, sign }));
  const highest = both.map(({ low, high, sign }) => ({ end: sign === 1 ? high : low, sign }));
  return bounds(openOr(lowest, belowAll, aboveAll), openOr(highest, aboveAll, belowAll));
}

interface End {
  readonly end: Fragment;
  readonly sign: Term['sign'];
}

function total(ends: readonly End[]): Fragment {
  return joined(
    ends.map(({ end, sign }) => (sign === 1 ? sqlOf`(${end})::int8` : sqlOf`(-(${end})::int8)`)),
    ' + ',
  );
}

/** A bound that is not known makes the sum's not known. */
function openOr(ends: readonly End[], open: number, whenTakenAway: number): Fragment {
  const opened = joined(
    ends.map(({ end, sign }) => sqlOf`${end} = ${sign === 1 ? open : whenTakenAway}`),
    ' or ',
  );
  return sqlOf`(case when ${opened} then ${open} else ${total(ends)} end)`;
}

function workingDays(from: Value, to: Value, calendar: CalendarOfRun): Value {
  if (isExact(from) && isExact(to)) {
    return exact(workingDaysBetween(from.whole, to.whole, calendar), from.nullable || to.nullable);
  }
  const [begin, end] = [ends(from), ends(to)];
  const least = workingDaysBetween(begin.high, end.low, calendar);
  const most = workingDaysBetween(begin.low, end.high, calendar);
  return bounds(
    sqlOf`(case when ${begin.high} = ${aboveAll} or ${end.low} = ${belowAll} then ${belowAll} else ${least} end)`,
    sqlOf`(case when ${begin.low} = ${belowAll} or ${end.high} = ${aboveAll} then ${aboveAll} else ${most} end)`,
  );
}
