import { explain } from '../core/explain.ts';
import type { StaffCaller } from '../staff.ts';

/**
 * How a call by its path ended: the code of its refusal, or OK. Without input, a procedure that wants some answers BAD_INPUT to
 * whoever may call it, because permission is asked before the input is looked at.
 */
export const callProcedure = async (caller: StaffCaller, path: string, input?: unknown): Promise<string> => {
  const procedure = path
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], caller) as (
    given: unknown,
  ) => Promise<unknown>;
  try {
    await procedure(input);
    return 'OK';
  } catch (error) {
    return explain(error).code;
  }
};
