import type { TypingFacts } from '@kycuong/api/staff';
import { type TypedForm, typedForms } from '@kycuong/rules/work/typed-forms';
import type { StepField, StepForm } from '#lib/case/step-form.ts';
import { text } from '#lib/text.ts';
import * as m from '#lib/paraglide/messages.js';
import { evidenceFields, type Values } from './evidence-fields.ts';

export const formIn = (params: URLSearchParams): TypedForm =>
  typedForms.find(({ id }) => id === params.get('phieu')) ?? typedForms[1]!;

/** The elements that the province's own directive asks of an assignment, in its words. Left unticked they are marked missing. */
const elementFields = (asked: TypingFacts['asked']): StepField[] => {
  const [first] = asked;
  if (!first) return [];
  const heading = m.work_elements_of({ directive: first.directive, where: first.where });
  return first.elements.map(({ words, field }, at) => ({
    kind: 'check',
    name: field,
    label: words.charAt(0).toUpperCase() + words.slice(1),
    ...(at === 0 && { heading }),
  }));
};

/** Where the acting officer stands in a form. */
const actorOf: Readonly<Record<string, string>> = {
  assignment: 'assigner',
  referral: 'sender',
  consultation: 'asker',
  reply: 'replier',
  reminder: 'reminder',
  assessment: 'assessor',
};

/** A form of the day's work; for a result or an acceptance with the record that it belongs to. */
export function typingForm(form: TypedForm, facts: TypingFacts, given: Values): StepForm {
  const actor = actorOf[form.id];
  const values = { ...(actor && { [actor]: facts.officer }), ...given };
  const record: StepField[] =
    form.makes === 'step'
      ? [{ kind: 'line', name: 'record', label: m.work_record_code(), value: String(given.record ?? '') }]
      : [];
  return {
    command: form.id,
    title: m.work_type_save(),
    lead: text(form.label),
    fields: [
      ...record,
      ...evidenceFields(form.kind, form.fields, values),
      ...(form.id === 'assignment' ? elementFields(facts.asked) : []),
    ],
  };
}
