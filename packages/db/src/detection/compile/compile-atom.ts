import { aboveAll, type Atom, belowAll } from '@kycuong/rules/detection/program';
import { compileOperand, type Place } from './compile-operand.ts';
import { type Fragment, joined, sqlOf, textLiteral } from './fragment.ts';
import { bounds, type Condition, ends, type Exact, type Value } from './value.ts';

type Comparison = Extract<Atom, { op: 'compare' }>['cmp'];

const operators: Readonly<Record<Comparison, Fragment>> = {
  '>=': sqlOf`>=`,
  '>': sqlOf`>`,
  '<=': sqlOf`<=`,
  '<': sqlOf`<`,
  '=': sqlOf`=`,
  '!=': sqlOf`<>`,
};

/** The meaning is that of `rules/detection/interval.ts`. */
export function compileAtom(atom: Atom, place: Place): Condition {
  switch (atom.op) {
    case 'compare':
      return compare(atom.cmp, compileOperand(atom.left, place), compileOperand(atom.right, place));
    case 'in':
      return isIn(compileOperand(atom.operand, place), atom.values);
    case 'known':
      return known(compileOperand(atom.operand, place));
    case 'ratio':
      return ratio(
        atom.cmp,
        compileOperand(atom.part, place),
        compileOperand(atom.whole, place),
        atom.percent,
      );
  }
}

function compare(cmp: Comparison, a: Value, b: Value): Condition {
  if (a.type === 'exact' && b.type === 'exact') {
    const [left, right] = [native(a, b) ?? a.whole, native(b, a) ?? b.whole];
    return { sql: sqlOf`(${left} ${operators[cmp]} ${right})`, nullable: a.nullable || b.nullable };
  }
  const [x, y] = [ends(a), ends(b)];
  switch (cmp) {
    case '>=':
      return decided(sqlOf`${x.low} >= ${y.high}`, sqlOf`${x.high} >= ${y.low}`);
    case '>':
      return decided(sqlOf`${x.low} > ${y.high}`, sqlOf`${x.high} > ${y.low}`);
    case '<=':
      return decided(sqlOf`${x.high} <= ${y.low}`, sqlOf`${x.low} <= ${y.high}`);
    case '<':
      return decided(sqlOf`${x.high} < ${y.low}`, sqlOf`${x.low} < ${y.high}`);
    case '=':
      return decided(
        sqlOf`${x.low} = ${x.high} and ${y.low} = ${y.high} and ${x.low} = ${y.low}`,
        sqlOf`${x.low} <= ${y.high} and ${y.low} <= ${x.high}`,
      );
    case '!=':
      return negation(compare('=', a, b));
  }
}

/** The column of a truth or a code when the other side is a constant that is one of its values. */
function native(value: Exact, other: Exact): Fragment | undefined {
  if (value.column && asConstant(value, other)) return value.column.of;
  return asConstant(other, value);
}

function asConstant({ column }: Exact, { whole }: Exact): Fragment | undefined {
  return /^\d+$/.test(whole) && column ? valueOf(column.codes, Number(whole)) : undefined;
}

function valueOf(codes: NonNullable<Exact['column']>['codes'], place: number): Fragment | undefined {
  if (codes === 'truth') return place === 0 ? sqlOf`false` : place === 1 ? sqlOf`true` : undefined;
  const code = codes[place];
  return code === undefined ? undefined : textLiteral(code);
}

function isIn(value: Value, values: readonly number[]): Condition {
  const wholes = joined(
    values.map((one) => sqlOf`${one}`),
    ', ',
  );
  if (values.length === 0) return { sql: sqlOf`false`, nullable: false };
  if (value.type === 'exact') {
    const codes = value.column && values.map((one) => valueOf(value.column!.codes, one));
    const sql = codes?.every((code) => code !== undefined)
      ? sqlOf`(${value.column!.of} in (${joined(codes, ', ')}))`
      : sqlOf`(${value.whole} in (${wholes}))`;
    return { sql, nullable: value.nullable };
  }
  const { low, high } = value;
  const between = joined(
    values.map((one) => sqlOf`${one} between ${low} and ${high}`),
    ' or ',
  );
  return {
    sql: sqlOf`(case when ${low} = ${high} then ${low} in (${wholes}) when ${between} then null else false end)`,
    nullable: true,
  };
}

function known(value: Value): Condition {
  if (value.type === 'exact') return { sql: sqlOf`(${value.whole} is not null)`, nullable: false };
  return { sql: sqlOf`(${value.low} = ${value.high})`, nullable: false };
}

function ratio(cmp: Comparison, part: Value, whole: Value, percent: number): Condition {
  if (part.type === 'exact' && whole.type === 'exact') {
    const sql = sqlOf`${part.whole} * 100::int8 ${operators[cmp]} ${whole.whole} * ${percent}::int8`;
    return { sql: sqlOf`(case when ${whole.whole} > 0 then ${sql} end)`, nullable: true };
  }
  const [some, all] = [ends(part), ends(whole)];
  const { sql } = compare(cmp, times(some, 100), times(all, percent));
  return { sql: sqlOf`(case when ${all.low} > 0 then ${sql} end)`, nullable: true };
}

/** Farther out than any product of two values, which stay below 10^18. */
const infinite = Number.MAX_SAFE_INTEGER;

/** Products can lie beyond `belowAll` and `aboveAll`, so a bound that is not known becomes infinite. */
function times({ low, high }: { low: Fragment; high: Fragment }, factor: number): Value {
  return bounds(
    sqlOf`(case when ${low} = ${belowAll} then ${-infinite} else ${low} * ${factor}::int8 end)`,
    sqlOf`(case when ${high} = ${aboveAll} then ${infinite} else ${high} * ${factor}::int8 end)`,
  );
}

function decided(sure: Fragment, possible: Fragment): Condition {
  return {
    sql: sqlOf`(case when ${sure} then true when ${possible} then null else false end)`,
    nullable: true,
  };
}

export function negation({ sql, nullable }: Condition): Condition {
  return { sql: sqlOf`(not ${sql})`, nullable };
}
