// What each step of a letter of apology asks for.
import type { LetterView } from '@kycuong/api/staff';
import { type ApologyCommandName, apologyLabels } from '@kycuong/rules/apology-letter';
import type { StepField, StepForm } from '#lib/case/step-form.ts';
import { check, choice, day, line, words } from '#lib/server/case/fields.ts';
import { text } from '#lib/text.ts';
import * as m from '#lib/paraglide/messages.js';
import { labelled } from './labelled.ts';

export const confirmForm = (matter: string): StepForm => ({
  command: 'confirm',
  title: m.outcome_confirm_late(),
  lead: m.outcome_confirm_lead(),
  fields: [
    line('matter', m.outcome_matter(), { value: matter }),
    line('unit', m.outcome_unit(), { hint: m.outcome_unit_hint() }),
    day('dueOn', m.outcome_work_due_on()),
    words('evidence', m.outcome_late_evidence()),
    check('rightsAffected', m.outcome_rights_affected()),
    words('rights', m.outcome_rights()),
  ],
});

const fields: Record<ApologyCommandName, (view: LetterView) => readonly StepField[]> = {
  write: ({ duty: { letter } }) => [
    choice('recipientKind', m.outcome_recipient_kind(), {
      options: labelled(apologyLabels.recipient),
      value: letter?.recipient.kind ?? '',
    }),
    line('recipientName', m.outcome_recipient_name(), { value: letter?.recipient.name ?? '' }),
    line('recipientAddress', m.outcome_recipient_address(), { value: letter?.recipient.address ?? '' }),
    words('reason', m.outcome_late_reason(), { value: letter?.reason ?? '' }),
    day('newDueOn', m.outcome_new_due_on(), {
      optional: true,
      hint: m.outcome_new_due_on_hint(),
      value: letter?.newDueOn ?? '',
    }),
  ],
  sign: () => [],
  deliver: ({ today }) => [
    choice('channel', m.outcome_channel(), { options: labelled(apologyLabels.channel) }),
    day('on', m.outcome_delivered_on(), { value: today }),
    words('proof', m.outcome_delivery_proof()),
  ],
  except: () => [
    choice('ground', m.outcome_exception(), { options: labelled(apologyLabels.exception) }),
    words('reason', m.outcome_exception_reason()),
  ],
};

export const letterForm = (view: LetterView, name: ApologyCommandName): StepForm => ({
  command: name,
  title: text(apologyLabels.command[name]),
  lead: name === 'sign' ? m.outcome_sign_lead() : '',
  fields: fields[name](view),
});
