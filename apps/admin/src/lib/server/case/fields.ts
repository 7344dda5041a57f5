// Fields that the forms of several steps have.
import { type CaseVocabulary, caseLabels } from '@kycuong/rules/case/labels';
import type { StepField } from '#lib/case/step-form.ts';
import { text } from '#lib/text.ts';
import * as m from '#lib/paraglide/messages.js';

type More = Partial<Omit<StepField, 'name' | 'label' | 'kind'>>;
const of =
  (kind: StepField['kind']) =>
  (name: string, label: string, more: More = {}): StepField => ({ kind, name, label, ...more });

export const words = of('words');
export const line = of('line');
export const day = of('day');
export const choice = of('choice');
export const check = of('check');
export const checks = of('checks');
export const list = of('list');
export const fixed = (name: string, value: unknown, leaveOut?: string): StepField => ({
  kind: 'fixed',
  name,
  label: '',
  value: JSON.stringify(value),
  ...(leaveOut && { leaveOut }),
});

export const optionsOf = (vocabulary: CaseVocabulary, only?: readonly string[]) =>
  Object.entries(caseLabels[vocabulary])
    .filter(([value]) => !only || only.includes(value))
    .map(([value, label]) => ({ value, label: text(label) }));

export const reason = (): StepField => words('reason', m.case_reason());
export const number = (name = 'number'): StepField => line(name, m.case_document_number());
