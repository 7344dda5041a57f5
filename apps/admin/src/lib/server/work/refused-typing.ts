import type { Explanation } from '@kycuong/api/staff';
import type { Bilingual } from '@kycuong/rules/bilingual';
import { fail } from '@sveltejs/kit';
import type { Typed } from '#lib/case/step-form.ts';
import { refusedInput } from '#lib/server/case/refused-step.ts';
import { text } from '#lib/text.ts';
import { fieldsOf } from '#lib/work/field-value.ts';

interface Fault {
  readonly field: string;
  readonly message: Bilingual;
  readonly remedy: Bilingual;
}

/** What is wrong with a record that was typed, each line beside its field and with the way out. */
export function refusedTyping(explanation: Explanation, command: string, kind: string, typed: Typed) {
  if (explanation.code !== 'TYPED_WITH_FAULTS') return refusedInput(explanation, command, typed, 'fields.');
  const labelled = (name: string): string => {
    const field = fieldsOf(kind).find((one) => one.name === name);
    return field ? `${text(field.label)}: ` : '';
  };
  const faults = explanation.details as readonly Fault[];
  return fail(422, {
    command,
    typed,
    refusedBy: null,
    errors: faults.map(({ field, message, remedy }) => ({
      field: field && `${command}.${field}`,
      text: `${labelled(field)}${text(message)}; ${text(remedy)}`,
    })),
  });
}
