import { harbourLabels } from '@kycuong/rules/safe-harbour';
import type { StepForm } from '#lib/case/step-form.ts';
import { choice, day, line, words } from '#lib/server/case/fields.ts';
import { text } from '#lib/text.ts';
import * as m from '#lib/paraglide/messages.js';

const options = (labels: Readonly<Record<string, { vi: string; en: string }>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label: text(label) }));
const optional = { optional: true } as const;

export const fileForm = (): StepForm => ({
  command: 'file',
  title: m.harbour_new(),
  lead: m.harbour_new_lead(),
  fields: [
    choice('kind', m.harbour_kind(), { options: options(harbourLabels.kind) }),
    line('title', m.harbour_about()),
    line('matter', m.harbour_matter(), { ...optional, hint: m.harbour_matter_hint() }),
    day('matterDueOn', m.harbour_matter_due(), { ...optional, hint: m.harbour_matter_due_hint() }),
    words('conflictingProvisions', m.harbour_provisions(), { ...optional, hint: m.harbour_one_of_two() }),
    words('missingCompetence', m.harbour_competence(), optional),
    words('ownProposal', m.harbour_own()),
    line('askedUnit', m.harbour_asked(), { hint: m.harbour_asked_hint() }),
  ],
});

export const answerForm = (): StepForm => ({
  command: 'answer',
  title: m.harbour_answer(),
  lead: m.harbour_answer_lead(),
  fields: [
    choice('outcome', m.harbour_outcome(), { options: options(harbourLabels.outcome) }),
    line('number', m.harbour_document()),
    words('advice', m.harbour_advice()),
  ],
});

export const withdrawForm = (): StepForm => ({
  command: 'withdraw',
  title: m.harbour_withdraw(),
  lead: m.harbour_withdraw_lead(),
  fields: [],
});
