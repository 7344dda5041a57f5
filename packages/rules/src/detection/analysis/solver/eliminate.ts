// Fourier–Motzkin elimination: variables are removed one by one, until what is left contradicts itself or says nothing.
import { commonDivisor, type Linear, plus, scale } from './linear.ts';

/** `form ≤ 0`. */
export type Inequality = Linear;

/** More inequalities than this, and elimination gives up. */
const mostInequalities = 300;
const exactUpTo = 2 ** 52;

/** Whether inequalities over whole numbers are shown to contradict each other. False says nothing. */
export function contradict(inequalities: readonly Inequality[]): boolean {
  let left = tightest(inequalities);
  for (let variable = fewestPairs(left); variable !== undefined; variable = fewestPairs(left)) {
    const [above, below, others] = split(left, variable);
    if (others.length + above.length * below.length > mostInequalities) return false;
    const combined = above.flatMap((upper) => below.map((lower) => combine(upper, lower)));
    left = tightest([...others, ...combined]);
    if (left.some((inequality) => !isExact(inequality))) return false;
  }
  return left.some(({ constant }) => constant > 0);
}

interface Bounding {
  readonly inequality: Inequality;
  /** The coefficient of the variable that goes. */
  readonly times: number;
}

function split(
  inequalities: readonly Inequality[],
  variable: number,
): readonly [above: Bounding[], below: Bounding[], others: Inequality[]] {
  const [above, below, others]: [Bounding[], Bounding[], Inequality[]] = [[], [], []];
  for (const inequality of inequalities) {
    const times = inequality.terms.find((term) => term.variable === variable)?.times ?? 0;
    if (times === 0) others.push(inequality);
    else (times > 0 ? above : below).push({ inequality, times });
  }
  return [above, below, others];
}

/** What both say together once the variable has gone. */
function combine(upper: Bounding, lower: Bounding): Inequality {
  return plus(scale(upper.inequality, -lower.times), scale(lower.inequality, upper.times));
}

/** Of inequalities with the same form the tightest, each divided by what divides its coefficients. */
function tightest(inequalities: readonly Inequality[]): Inequality[] {
  const best = new Map<string, Inequality>();
  for (const { terms, constant } of inequalities) {
    const divisor = commonDivisor(terms) || 1;
    const inequality: Inequality = {
      terms: terms.map(({ variable, times }) => ({ variable, times: times / divisor })),
      constant: Math.ceil(constant / divisor),
    };
    const key = inequality.terms.map(({ variable, times }) => `${times}*${variable}`).join(' ');
    const known = best.get(key);
    if (!known || known.constant < inequality.constant) best.set(key, inequality);
  }
  return [...best.values()];
}

function fewestPairs(inequalities: readonly Inequality[]): number | undefined {
  const signs = new Map<number, { above: number; below: number }>();
  for (const { variable, times } of inequalities.flatMap(({ terms }) => terms)) {
    const counted = signs.get(variable) ?? { above: 0, below: 0 };
    if (times > 0) counted.above++;
    else counted.below++;
    signs.set(variable, counted);
  }
  const pairs = ({ above, below }: { above: number; below: number }): number => above * below - above - below;
  return [...signs].sort(([, a], [, b]) => pairs(a) - pairs(b))[0]?.[0];
}

function isExact({ terms, constant }: Inequality): boolean {
  return Math.abs(constant) <= exactUpTo && terms.every(({ times }) => Math.abs(times) <= exactUpTo);
}
