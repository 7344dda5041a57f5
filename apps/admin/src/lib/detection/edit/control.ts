import type { ConditionPath } from '../condition-parts.ts';

/** One place of the tree that a form can change, with what may stand there as JSON. */
export interface Control {
  readonly path: ConditionPath;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** The parameter that stands there now. */
  readonly parameter?: string | undefined;
}

/** A control; what stands there now is always among the options. */
export const control = (
  path: ConditionPath,
  label: string,
  now: unknown,
  options: readonly (readonly [value: unknown, label: string])[],
  parameter?: string,
): Control => {
  const value = JSON.stringify(now);
  const known = options.map(([option, words]) => ({ value: JSON.stringify(option), label: words }));
  return {
    path,
    label,
    value,
    options: known.some((option) => option.value === value) ? known : [{ value, label: value }, ...known],
    parameter,
  };
};
