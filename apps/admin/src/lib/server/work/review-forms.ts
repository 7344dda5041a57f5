import { reviewDecisionLabels } from '@kycuong/rules/work/review-decisions';
import type { StepForm } from '#lib/case/step-form.ts';
import type { Option } from '#lib/filter-options.ts';
import { choice, day, line, words } from '#lib/server/case/fields.ts';
import { text } from '#lib/text.ts';
import * as m from '#lib/paraglide/messages.js';

export const openForm = (units: readonly Option[]): StepForm => ({
  command: 'open',
  title: m.work_review_open(),
  lead: m.work_review_open_lead(),
  fields: [choice('unit', m.work_review_unit(), { options: units })],
});

export const decideForm = (): StepForm => ({
  command: 'decide',
  title: m.work_review_decide(),
  lead: m.work_review_decide_lead(),
  fields: [
    choice('decision', m.work_review_decision(), {
      options: Object.entries(reviewDecisionLabels).map(([value, label]) => ({ value, label: text(label) })),
    }),
    line('note', m.work_review_note(), { hint: m.work_review_note_hint() }),
    day('newDay', m.work_review_new_day(), { optional: true, hint: m.work_review_new_day_hint() }),
  ],
});

export const closeForm = (): StepForm => ({
  command: 'close',
  title: m.work_review_close(),
  lead: m.work_review_close_lead(),
  fields: [words('conclusion', m.work_review_conclusion())],
});
