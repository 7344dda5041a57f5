import type { Condition, MetricTerm, Term } from '../language/condition.ts';
import { childrenOf } from './language-nodes.ts';

/** Conditions that have a little less in them: a part alone, one part fewer, a metric without its filter. */
export function simplerConditions(condition: Condition): Condition[] {
  const children = childrenOf(condition);
  const rebuilt = (of: readonly Condition[]): Condition => {
    if ('all' in condition) return { ...condition, all: of };
    if ('any' in condition) return { ...condition, any: of };
    if ('not' in condition) return { ...condition, not: of[0]! };
    return 'atLeast' in condition
      ? { ...condition, atLeast: Math.min(condition.atLeast, of.length), of }
      : condition;
  };
  const fewer = children.length < 2 ? [] : children.map((_, place) => rebuilt(children.toSpliced(place, 1)));
  const deeper = children.flatMap((child, place) =>
    simplerConditions(child).map((simpler) => rebuilt(children.with(place, simpler))),
  );
  return [...children, ...fewer, ...deeper, ...withSimplerTerms(condition)];
}

function withSimplerTerms(condition: Condition): Condition[] {
  if ('ratio' in condition) {
    const { part, whole } = condition.ratio;
    return [
      ...simplerTerms(part).map((one) => ({ ...condition, ratio: { part: one, whole } })),
      ...simplerTerms(whole).map((one) => ({ ...condition, ratio: { part, whole: one } })),
    ];
  }
  if ('cmp' in condition)
    return [
      ...simplerTerms(condition.left).map((left) => ({ ...condition, left })),
      ...simplerTerms(condition.right).map((right) => ({ ...condition, right })),
    ];
  if ('between' in condition)
    return simplerTerms(condition.between).map((between) => ({ ...condition, between }));
  if ('known' in condition) return simplerTerms(condition.known).map((known) => ({ ...condition, known }));
  if ('unknown' in condition)
    return simplerTerms(condition.unknown).map((unknown) => ({ ...condition, unknown }));
  return [];
}

function simplerTerms(term: Term): Term[] {
  if ('sum' in term) return [...term.sum];
  if ('difference' in term) return [...term.difference];
  if ('peer' in term) return [term.of, ...simplerMetrics(term.of).map((of) => ({ ...term, of }))];
  return 'metric' in term ? simplerMetrics(term) : [];
}

function simplerMetrics({ where, ...plain }: MetricTerm): MetricTerm[] {
  if (!where) return [];
  return [plain, ...simplerConditions(where).map((one) => ({ ...plain, where: one }))];
}
