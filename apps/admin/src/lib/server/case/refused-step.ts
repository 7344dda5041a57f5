import type { Explanation } from '@kycuong/api/staff';
import { fail } from '@sveltejs/kit';
import type { Typed } from '#lib/case/step-form.ts';
import { errorsOf } from '#lib/server/refusal-form.ts';

/** A refused form, beside itself, with everything that was typed and the rule that refused it. */
export const refusedInput = (explanation: Explanation, command: string, typed: Typed, prefix = '') =>
  fail(explanation.code === 'BAD_INPUT' ? 422 : 409, {
    command,
    typed,
    refusedBy: explanation.code === 'BAD_INPUT' ? null : (explanation.rule ?? explanation.code),
    errors: errorsOf(explanation, prefix).map(({ field, text }) => ({
      field: field && `${command}.${field}`,
      text,
    })),
  });

export const refusedStep = (explanation: Explanation, command: string, typed: Typed) =>
  refusedInput(explanation, command, typed, 'command.');
