import { fail } from '@sveltejs/kit';
import type { Explanation } from '@kycuong/api/staff';
import type { FieldError } from '@kycuong/ui/console/form-errors';
import { text } from '#lib/text.ts';
import * as m from '#lib/paraglide/messages.js';

const fieldWords: Record<string, () => string> = {
  too_small: m.field_missing,
  too_big: m.field_too_much,
  invalid_format: m.field_wrong_form,
  invalid_type: m.field_missing_or_wrong,
};

/** A refusal as an error summary: each line leads to its field. `prefix` is where the form's own part of the input begins. */
export const errorsOf = (explanation: Explanation, prefix = 'edit.'): FieldError[] =>
  explanation.fields.length === 0
    ? [{ field: '', text: text(explanation.message) }]
    : explanation.fields.map(({ path, code }) => ({
        field: path.startsWith(prefix) ? path.slice(prefix.length) : path,
        text: (fieldWords[code] ?? m.field_wrong)(),
      }));

export const refusalForm = <Extra extends object>(explanation: Explanation, extra: Extra, prefix?: string) =>
  fail(explanation.code === 'BAD_INPUT' ? 422 : 409, {
    errors: errorsOf(explanation, prefix),
    refusal: { code: explanation.code, message: explanation.message, details: explanation.details },
    ...extra,
  });
