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
  const terms: Term[] = [];
  let [left, right] = [0, 0];
  while (left < a.terms.length || right < b.terms.length) {
    const [one, other] = [a.terms[left], b.terms[right]];
    if (!other || (one && one.variable < other.variable)) {
      terms.push(one!);
      left++;
    } else if (!one || other.variable < one.variable) {
      terms.push(other);
      right++;
    } else {
      const times = one.times + other.times;
      if (times !== 0) terms.push({ variable: one.variable, times });
      left++;
      right++;
    }
  }
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
