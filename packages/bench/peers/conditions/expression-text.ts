import { choices, type Flat, type SlotName } from './twelve-conditions.ts';

/** How a language of expressions writes what the twelve conditions need. */
export interface Dialect {
  readonly and: string;
  readonly or: string;
  readonly not: (inner: string) => string;
  readonly equals: string;
  readonly slot: (name: SlotName) => string;
  readonly oneOf: (slot: string, values: readonly number[]) => string;
}

export function expressionText(flat: Flat, dialect: Dialect): string {
  const inside = (part: Flat) => expressionText(part, dialect);
  if ('all' in flat) return `(${flat.all.map(inside).join(` ${dialect.and} `)})`;
  if ('any' in flat) return `(${flat.any.map(inside).join(` ${dialect.or} `)})`;
  if ('not' in flat) return dialect.not(inside(flat.not));
  if ('atLeast' in flat) return inside(choices(flat.of, flat.atLeast));
  const slot = dialect.slot(flat.slot);
  if ('in' in flat) return dialect.oneOf(slot, flat.in);
  const to = typeof flat.to === 'number' ? flat.to : dialect.slot(flat.to);
  return `${slot} ${flat.cmp === '=' ? dialect.equals : flat.cmp} ${to}`;
}
