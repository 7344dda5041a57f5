import type { RecordView } from '@kycuong/api/staff';
import type { StepForm } from '#lib/case/step-form.ts';
import { choice, words } from '#lib/server/case/fields.ts';
import * as m from '#lib/paraglide/messages.js';
import { evidenceFields } from './evidence-fields.ts';

const reason = () => words('reason', m.work_reason());

export const correctForm = (view: RecordView): StepForm => ({
  command: 'correct',
  title: m.work_correct(),
  lead: m.work_correct_lead(),
  fields: [...evidenceFields(view.kind, null, view.versions[0]!.fields), reason()],
});
export const withdrawForm = (): StepForm => ({
  command: 'withdraw',
  title: m.work_withdraw(),
  lead: m.work_withdraw_lead(),
  fields: [reason()],
});
export const undoForm = (): StepForm => ({
  command: 'undo',
  title: m.work_undo(),
  lead: m.work_undo_lead(),
  fields: [reason()],
});
export const disputeForm = (): StepForm => ({
  command: 'dispute',
  title: m.work_dispute_open(),
  lead: m.work_dispute_open_lead(),
  fields: [words('ground', m.work_dispute_ground())],
});
export const settleForm = (view: RecordView): StepForm => ({
  command: 'settle',
  title: m.work_dispute_settle(),
  lead: m.work_dispute_settle_lead(),
  fields: [
    choice('outcome', m.work_dispute_outcome(), {
      options: [
        { value: 'rejected', label: m.work_dispute_keeps() },
        { value: 'corrected', label: m.work_dispute_corrects() },
        { value: 'withdrawn', label: m.work_dispute_withdraws() },
      ],
      value: 'rejected',
    }),
    words('why', m.work_reason()),
    ...evidenceFields(view.kind, null, view.versions[0]!.fields).map((field, at) => ({
      ...field,
      ...(at === 0 && { heading: m.work_dispute_content() }),
    })),
  ],
});
