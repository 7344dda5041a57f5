import { ownValue } from '../core/own-value.ts';
import type { Box, Side } from './box.ts';
import type { DecisionTable, RowCondition, TableInput, TableRow } from './decision-table.schema.ts';

/** What is known of one input: a whole number between bounds, a code, or nothing. */
export type InputValue = { readonly low: number; readonly high: number } | string | null;

export interface InputValues {
  readonly [input: string]: InputValue | undefined;
}

/** Every value an input may have. */
export function domainOf(input: TableInput): Side {
  return input.type === 'whole'
    ? { kind: 'whole', low: input.min, high: input.max }
    : { kind: 'codes', mask: 2 ** input.values.length - 1 };
}

export function wholeTable({ inputs }: DecisionTable<string>): Box {
  return inputs.map(domainOf);
}

/** The points for which a row applies; undefined when there is none inside the domains. */
export function boxOfRow(row: TableRow<string>, inputs: readonly TableInput[]): Box | undefined {
  const sides: Side[] = [];
  for (const input of inputs) {
    const condition = ownValue(row.when, input.id);
    const side = condition === undefined ? domainOf(input) : sideOf(condition, input);
    if (!side) return undefined;
    sides.push(side);
  }
  return sides;
}

function sideOf(condition: RowCondition, input: TableInput): Side | undefined {
  if (input.type === 'code') return isList(condition) ? codes(condition, input.values) : undefined;
  if (isList(condition)) return undefined;
  const low = Math.max(input.min, condition.from ?? input.min);
  const high = Math.min(input.max, condition.to ?? input.max);
  return low <= high ? { kind: 'whole', low, high } : undefined;
}

function isList(condition: RowCondition): condition is string[] {
  return Array.isArray(condition);
}

function codes(wanted: readonly string[], values: readonly string[]): Side | undefined {
  const mask = values.reduce((all, value, bit) => (wanted.includes(value) ? all | (1 << bit) : all), 0);
  return mask === 0 ? undefined : { kind: 'codes', mask };
}

/** What is known of a subject, as a box; the id of an input instead when its value is outside the domain. */
export function boxOfValues(
  values: InputValues,
  inputs: readonly TableInput[],
): Box | { readonly outside: string } {
  const sides: Side[] = [];
  for (const input of inputs) {
    const side = sideOfValue(ownValue(values, input.id) ?? null, input);
    if (!side) return { outside: input.id };
    sides.push(side);
  }
  return sides;
}

function sideOfValue(value: InputValue, input: TableInput): Side | undefined {
  if (value === null) return domainOf(input);
  if (typeof value === 'string') return input.type === 'code' ? codes([value], input.values) : undefined;
  const { low, high } = value;
  const inside = input.type === 'whole' && low <= high && low >= input.min && high <= input.max;
  return inside ? { kind: 'whole', low, high } : undefined;
}
