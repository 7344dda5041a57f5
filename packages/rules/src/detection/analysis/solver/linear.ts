/** A whole-number combination of variables plus a constant; each variable stands once, sorted, with a coefficient other than 0. */
export interface Linear {
  readonly terms: readonly Term[];
  readonly constant: number;
}

export interface Term {
  readonly variable: number;
  readonly times: number;
}

export const constant = (value: number): Linear => ({ terms: [], constant: value });
export const variable = (index: number): Linear => ({ terms: [{ variable: index, times: 1 }], constant: 0 });

export function scale({ terms, constant }: Linear, factor: number): Linear {
  if (factor === 0) return { terms: [], constant: 0 };
  return {
    terms: terms.map((term) => ({ ...term, times: term.times * factor })),
    constant: constant * factor,
  };
}

export function plus(a: Linear, b: Linear): Linear {
  const times = new Map<number, number>();
  for (const term of [...a.terms, ...b.terms])
    times.set(term.variable, (times.get(term.variable) ?? 0) + term.times);
  const terms = [...times]
    .filter(([, factor]) => factor !== 0)
    .sort(([x], [y]) => x - y)
    .map(([index, factor]) => ({ variable: index, times: factor }));
  return { terms, constant: a.constant + b.constant };
}

export const minus = (a: Linear, b: Linear): Linear => plus(a, scale(b, -1));

/** The greatest whole number that divides every coefficient. */
export function commonDivisor(terms: readonly Term[]): number {
  return terms.reduce((divisor, { times }) => gcd(divisor, Math.abs(times)), 0);
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
