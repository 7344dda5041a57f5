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

/** What a field is called, by the end of its path. */
const fieldNames: readonly (readonly [RegExp, () => string])[] = [
  [/title\.vi$/, m.title_vi],
  [/title\.en$/, m.title_en],
  [/explanation\.vi$/, m.explanation_vi],
  [/explanation\.en$/, m.explanation_en],
  [/\.from$/, m.value_from],
  [/\.to$/, m.value_to],
  [/\.value$/, m.parameter_value],
  [/\.reference$/, m.source_reference],
  [/author$/, m.parameter_author],
  [/approvedOn$/, m.value_approved_on],
  [/\.basis$|fullTextBasis$/, m.legal_basis],
  [/severity$/, m.severity],
  [/displayOrder$/, m.display_order],
  [/effectiveFrom$/, m.effective_from_label],
  [/reason$/, m.reason],
  [/issuer$/, m.issuer],
  [/slug$/, m.slug],
];

const named = (path: string, problem: string): string => {
  const name = fieldNames.find(([ending]) => ending.test(path))?.[1]();
  return name ? `${name}: ${problem.charAt(0).toLowerCase()}${problem.slice(1)}` : problem;
};

/** A refusal as an error summary: each line leads to its field. `prefix` is where the form's own part of the input begins. */
export const errorsOf = (explanation: Explanation, prefix = 'edit.'): FieldError[] =>
  explanation.fields.length === 0
    ? [{ field: '', text: text(explanation.message) }]
    : explanation.fields.map(({ path, code }) => ({
        field: path.startsWith(prefix) ? path.slice(prefix.length) : path,
        text: named(path, (fieldWords[code] ?? m.field_wrong)()),
      }));

export const refusalForm = <Extra extends object>(explanation: Explanation, extra: Extra, prefix?: string) =>
  fail(explanation.code === 'BAD_INPUT' ? 422 : 409, {
    errors: errorsOf(explanation, prefix),
    refusal: { code: explanation.code, message: explanation.message, details: explanation.details },
    ...extra,
  });
