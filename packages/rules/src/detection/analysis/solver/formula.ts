/**
 * A two-valued formula without negation but on its literals. `at-least` is the only connective: all of n are at least n of
 * them, any is at least one.
 */
export type Formula =
  | { readonly op: 'constant'; readonly value: boolean }
  | { readonly op: 'literal'; readonly literal: number; readonly positive: boolean }
  | { readonly op: 'at-least'; readonly count: number; readonly of: readonly Formula[] };

export const always: Formula = { op: 'constant', value: true };
export const never: Formula = { op: 'constant', value: false };

export function atLeast(count: number, formulas: readonly Formula[]): Formula {
  const open = formulas.filter(({ op }) => op !== 'constant');
  const needed = count - formulas.filter((formula) => formula === always).length;
  if (needed <= 0) return always;
  if (needed > open.length) return never;
  const [only] = open;
  return open.length === 1 && only ? only : { op: 'at-least', count: needed, of: open };
}

export const and = (...formulas: readonly Formula[]): Formula => atLeast(formulas.length, formulas);
export const or = (...formulas: readonly Formula[]): Formula => atLeast(1, formulas);

export function negate(formula: Formula): Formula {
  switch (formula.op) {
    case 'constant':
      return formula.value ? never : always;
    case 'literal':
      return { ...formula, positive: !formula.positive };
    case 'at-least':
      return atLeast(formula.of.length - formula.count + 1, formula.of.map(negate));
  }
}
