/** An exact number: no score is ever held as a floating-point one. The denominator is positive. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const roundingModes = ['half-up', 'half-even', 'down', 'up'] as const;
export type RoundingMode = (typeof roundingModes)[number];

/** `part` of `whole`; both are whole numbers and `whole` is positive. */
export function fraction(part: number | bigint, whole: number | bigint = 1n): Fraction {
  return { numerator: BigInt(part), denominator: BigInt(whole) };
}

export function sum(fractions: readonly Fraction[]): Fraction {
  return fractions.reduce(
    (a, b) => ({
      numerator: a.numerator * b.denominator + b.numerator * a.denominator,
      denominator: a.denominator * b.denominator,
    }),
    fraction(0),
  );
}

export function product(a: Fraction, b: Fraction): Fraction {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}

/** The multiple of `step` that a number not below zero is rounded to. */
export function roundTo({ numerator, denominator }: Fraction, step: number, mode: RoundingMode): number {
  const unit = denominator * BigInt(step);
  const below = numerator / unit;
  const twice = 2n * (numerator - below * unit);
  const up =
    (mode === 'up' && twice > 0n) ||
    (mode === 'half-up' && twice >= unit) ||
    (mode === 'half-even' && (twice > unit || (twice === unit && below % 2n === 1n)));
  return Number(below + (up ? 1n : 0n)) * step;
}
