import type { CaseView } from '@kycuong/api/staff';
import type { CommandName, Stage } from '@kycuong/rules/case';
import { caseLabels } from '@kycuong/rules/case/labels';
import type { StepForm } from '#lib/case/step-form.ts';
import { text } from '#lib/text.ts';
import { stepFields } from './step-fields.ts';
import { stepLead } from './step-leads.ts';

/** What comes first at each stage; every other allowed step stands after them. */
const first: Partial<Record<Stage, readonly CommandName[]>> = {
  opened: ['admit', 'reject'],
  verifying: ['assign', 'requestExplanation', 'finishTask', 'addTask'],
  explaining: ['explain', 'recordReceipt', 'extendExplanation', 'passExplanationLimit'],
  weighing: ['weighPoint', 'recordProtection', 'conclude'],
  concluded: ['decideMeasure', 'recommendMeasure', 'recordMeeting', 'close'],
  decided: ['recordDecisionReceipt', 'fileAppeal', 'makeFinal'],
  appealed: ['decideAppeal'],
  final: ['close'],
};

/** A step that has nothing left to be done in it, although its stage is open. */
const isDone = ({ case: kase }: CaseView, name: CommandName): boolean =>
  (name === 'assign' && kase.handler !== null) ||
  (name === 'weighPoint' && kase.points.every(({ weighed }) => weighed)) ||
  (name === 'finishTask' && kase.tasks.every(({ done }) => done)) ||
  (name === 'recordProtection' && kase.protection !== null) ||
  (name === 'recordReceipt' && kase.request?.receivedOn !== null) ||
  (name === 'recordDecisionReceipt' && kase.decisions.at(-1)?.receivedOn !== null);

/** The steps that this person may take now, the likeliest first. */
export function stepsOf(view: CaseView): CommandName[] {
  const order = first[view.case.stage] ?? [];
  const rank = (name: CommandName): number => {
    const place = order.indexOf(name);
    return (place < 0 ? 100 : place) + (isDone(view, name) ? 50 : 0);
  };
  return view.allowed.toSorted((a, b) => rank(a) - rank(b));
}

export const stepForm = (view: CaseView, name: CommandName): StepForm => ({
  command: name,
  title: text(caseLabels.command[name]),
  lead: stepLead(name),
  fields: stepFields[name](view),
});
