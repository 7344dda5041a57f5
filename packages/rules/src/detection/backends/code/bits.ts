// Text of expressions whose value is one bit, without a branch: conditions of real rows are hard to predict, so that a
// branch costs more than all of its arithmetic. Every text is made of numbers and of names that this folder gives.

/** A whole number as code. Whatever it was, a number comes out. */
export function number(value: number): string {
  return `(${value | 0})`;
}

/** Whether a < b, where both lie within ±1,000,000,000. */
export function less(a: string, b: string): string {
  return `(${a}-${b}>>>31)`;
}

/** Whether x < constant for any 32-bit x: where the difference could overflow, the sign of x decides. */
export function lessThanConstant(x: string, constant: number): string {
  return `((${x}${constant >= 0 ? '|' : '&'}${x}-${number(constant)})>>>31)`;
}

/** Whether a < b for any two 32-bit numbers. */
export function lessAnywhere(a: string, b: string): string {
  return `((${a}&~${b}|(${a}^~${b})&${a}-${b})>>>31)`;
}

/** Whether the bits of a number are not all 0. */
function nonZero(x: string): string {
  return `((${x}|0-${x})>>>31)`;
}

export function equal(a: string, b: string): string {
  return negated(nonZero(`(${a}^${b})`));
}

export function negated(bit: string): string {
  return `(${bit}^1)`;
}

/** A bit from something true or false. */
export function bitOf(condition: string): string {
  return `(${condition}?1:0)`;
}

export function joined(bits: readonly string[], by: '&' | '|' | '+'): string {
  return bits.length === 1 ? bits[0]! : `(${bits.join(by)})`;
}
