// What each step of a remedy asks for. The rules say who may take it and when; here are only its fields.
import type { RemedyView } from '@kycuong/api/staff';
import { type RemedyCommandName, remedyLabels } from '@kycuong/rules/remedy';
import type { StepField, StepForm } from '#lib/case/step-form.ts';
import { choice, day, words } from '#lib/server/case/fields.ts';
import { text } from '#lib/text.ts';
import * as m from '#lib/paraglide/messages.js';
import { labelled } from './labelled.ts';

const milestones = ({ remedy }: RemedyView, name: RemedyCommandName) =>
  remedy.milestones
    .filter(({ done, verified }) => (name === 'verify' ? done !== null && verified === null : done === null))
    .map(({ no, text: what }) => ({ value: String(no), label: `${no}. ${what.slice(0, 90)}` }));

const which = (view: RemedyView, name: RemedyCommandName): StepField => ({
  kind: 'number',
  name: 'milestone',
  label: m.outcome_milestone(),
  options: milestones(view, name),
});

const fields: Record<RemedyCommandName, (view: RemedyView) => readonly StepField[]> = {
  addMilestone: ({ owners }) => [
    words('text', m.outcome_milestone_text()),
    words('publicText', m.outcome_public_text(), { optional: true, hint: m.outcome_public_text_hint() }),
    choice('owner', m.outcome_owner(), {
      options: owners.map(({ person, name }) => ({ value: person, label: name })),
    }),
    day('dueOn', m.outcome_due_on()),
  ],
  recordDone: (view) => [
    which(view, 'recordDone'),
    day('on', m.outcome_done_on(), { value: view.today }),
    words('evidence', m.outcome_evidence(), { hint: m.outcome_evidence_hint() }),
  ],
  verify: (view) => [
    which(view, 'verify'),
    { kind: 'check', name: 'holds', label: m.outcome_holds() },
    words('reason', m.outcome_verify_reason()),
  ],
  askCitizen: () => [],
};

const leads: Record<RemedyCommandName, () => string> = {
  addMilestone: m.outcome_add_lead,
  recordDone: m.outcome_done_lead,
  verify: m.outcome_verify_lead,
  askCitizen: m.outcome_ask_lead,
};

/** Steps in which something is left to be done. */
export const remedySteps = (view: RemedyView): RemedyCommandName[] =>
  view.allowed
    .filter((name) => !['recordDone', 'verify'].includes(name) || milestones(view, name).length > 0)
    .toReversed();

export const remedyForm = (view: RemedyView, name: RemedyCommandName): StepForm => ({
  command: name,
  title: text(remedyLabels.command[name]),
  lead: leads[name](),
  fields: fields[name](view),
});

export const planForm = (taken: readonly string[]): StepForm => ({
  command: 'plan',
  title: m.outcome_plan(),
  lead: m.outcome_plan_lead(),
  fields: [
    choice('line', m.outcome_line(), {
      options: labelled(remedyLabels.line).filter(({ value }) => !taken.includes(value)),
    }),
    words('what', m.outcome_what()),
    choice('forWhom', m.outcome_for_whom(), { options: labelled(remedyLabels.forWhom) }),
  ],
});
