// What a condition is made of, by name: the rows and columns of the table that the fuzz prints.
import type { Condition, Term } from '../language/condition.ts';
import type { Window } from '../language/window.schema.ts';

export const conditionKinds = [
  'all',
  'any',
  'not',
  'atLeast',
  'predicate',
  'cmp',
  'between',
  'is',
  'in',
  'known',
  'unknown',
  'ratio',
] as const;
export const termKinds = [
  'field',
  'metric',
  'metric where',
  'sum',
  'difference',
  'days',
  'workingDays',
  'peer',
] as const;
export const windowKinds = ['none', 'rolling', 'calendar', 'ever', 'sliding', 'consecutive'] as const;

export type ConditionKind = (typeof conditionKinds)[number];
export type TermKind = (typeof termKinds)[number];
export type NodeKind = ConditionKind | TermKind;
export type WindowKind = (typeof windowKinds)[number];

/** A node by its kind, with the kind of one of the windows of the metrics in it. */
export interface KindOfNode {
  readonly node: NodeKind;
  readonly window: WindowKind;
}

/** A condition itself and, at a comparison, the terms that it compares: their outcome is the comparison's. */
export function kindsOfNode(condition: Condition, predicateOf: (name: string) => Condition): KindOfNode[] {
  const windows = windowsOf(condition, predicateOf);
  return [
    ...windows.map((window) => ({ node: kindOf(condition), window })),
    ...termsOf(condition).flatMap(kindsOfTerm),
  ];
}

export function childrenOf(condition: Condition): readonly Condition[] {
  if ('all' in condition) return condition.all;
  if ('any' in condition) return condition.any;
  if ('not' in condition) return [condition.not];
  return 'atLeast' in condition ? condition.of : [];
}

/** The terms at the sides of a comparison. */
export function termsOf(condition: Condition): readonly Term[] {
  if ('ratio' in condition) return [condition.ratio.part, condition.ratio.whole];
  if ('cmp' in condition) return [condition.left, condition.right];
  if ('between' in condition) return [condition.between, condition.low, condition.high];
  if ('is' in condition || 'in' in condition) return [{ field: condition.field }];
  if ('known' in condition) return [condition.known];
  return 'unknown' in condition ? [condition.unknown] : [];
}

function kindOf(condition: Condition): ConditionKind {
  if ('ratio' in condition) return 'ratio';
  return conditionKinds.find((kind) => kind in condition)!;
}

function windowsOf(condition: Condition, predicateOf: (name: string) => Condition): WindowKind[] {
  if ('predicate' in condition) return windowsOf(predicateOf(condition.predicate), predicateOf);
  const found = new Set([
    ...childrenOf(condition).flatMap((child) => windowsOf(child, predicateOf)),
    ...termsOf(condition).flatMap(windowsIn),
  ]);
  if (found.size > 1) found.delete('none');
  return [...found];
}

function kindsOfTerm(term: Term): KindOfNode[] {
  const kind = kindOfTerm(term);
  const own = kind ? windowsIn(term).map((window): KindOfNode => ({ node: kind, window })) : [];
  return [...own, ...partsOf(term).flatMap(kindsOfTerm)];
}

function kindOfTerm(term: Term): TermKind | undefined {
  if ('metric' in term) return term.where ? 'metric where' : 'metric';
  return termKinds.find((kind) => kind in term);
}

function partsOf(term: Term): readonly Term[] {
  if ('sum' in term) return term.sum;
  if ('difference' in term) return term.difference;
  return 'peer' in term ? [term.of] : [];
}

function windowsIn(term: Term): WindowKind[] {
  if ('metric' in term) return [kindOfWindow(term.window)];
  const parts = partsOf(term).flatMap(windowsIn);
  return parts.length === 0 ? ['none'] : [...new Set(parts)];
}

export function kindOfWindow(window: Window): WindowKind {
  if ('since' in window) return 'ever';
  return windowKinds.find((kind) => kind in window)!;
}
