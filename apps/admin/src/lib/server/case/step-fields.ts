// What each step of the path asks for. The rules say who may take it and when; here are only its fields.
import type { CaseView } from '@kycuong/api/staff';
import type { CommandName } from '@kycuong/rules/case';
import type { StepField } from '#lib/case/step-form.ts';
import * as m from '#lib/paraglide/messages.js';
import {
  allegationOptions,
  conclusionFields,
  measureFields,
  pointFields,
  protectionFields,
  recordOptions,
} from './field-groups.ts';
import { check, checks, choice, day, fixed, line, list, number, optionsOf, reason, words } from './fields.ts';

type Fields = (view: CaseView) => readonly StepField[];
const none: Fields = () => [];
const why: Fields = () => [reason()];
const numbered: Fields = () => [number('decisionNumber'), reason()];
const people = ({ candidates }: CaseView) =>
  candidates.map(({ person, name }) => ({ value: person, label: name }));
const points = ({ case: { points: all } }: CaseView) =>
  all
    .filter(({ weighed }) => weighed === null)
    .map(({ no, text }) => ({
      value: String(no),
      label: m.case_point_short({ n: no, text: text.slice(0, 90) }),
    }));
const tasks = ({ case: { tasks: all } }: CaseView) =>
  all
    .filter(({ done }) => done === null)
    .map(({ no, what }) => ({ value: String(no), label: what.slice(0, 90) }));
const today = ({ today: value }: CaseView) => ({ value });

export const stepFields: Record<CommandName, Fields> = {
  admit: () => [words('reasons', m.case_reasons())],
  reject: () => [
    choice('reason', m.case_why_not_admitted(), { options: optionsOf('rejection') }),
    words('words', m.case_reasons()),
  ],
  assign: (view) => [
    choice('handler', m.case_handler(), { options: people(view), hint: m.case_handler_hint() }),
  ],
  escalate: none,
  addTask: (view) => [
    words('what', m.case_task_what()),
    choice('to', m.case_task_to(), { options: people(view) }),
    day('dueOn', m.case_task_due(), { optional: true }),
  ],
  finishTask: (view) => [
    { kind: 'number', name: 'task', label: m.case_task(), options: tasks(view) },
    words('finding', m.case_task_finding()),
    list('records', m.case_records(), { hint: m.case_records_hint() }),
  ],
  requestExplanation: (view) => [
    words('questions', m.case_questions(), { hint: m.case_questions_hint() }),
    checks('evidence', m.case_evidence_sent(), { options: recordOptions(view) }),
  ],
  recordReceipt: (view) => [day('receivedOn', m.case_received_on(), today(view))],
  extendExplanation: numbered,
  nameRepresentative: () => [line('name', m.case_representative()), fixed('person', null)],
  explain: pointFields,
  refuseExplanation: () => [words('record', m.case_refusal_record())],
  passExplanationLimit: none,
  weighPoint: (view) => [
    { kind: 'number', name: 'point', label: m.case_point(), options: points(view) },
    choice('as', m.case_weighed_as(), { options: optionsOf('weighing') }),
    words('reason', m.case_reason(), { hint: m.case_weigh_hint() }),
  ],
  recordProtection: protectionFields,
  conclude: conclusionFields,
  recommendMeasure: (view) => measureFields(view),
  recordMeeting: (view) => [
    choice('kind', m.case_meeting_kind(), {
      options: [
        { value: 'review-meeting', label: m.case_review_meeting() },
        { value: 'council', label: m.case_council() },
      ],
    }),
    day('on', m.case_meeting_on(), today(view)),
    words('record', m.case_meeting_record()),
    list('members', m.case_meeting_members(), { hint: m.case_officer_codes_hint() }),
    check('subjectPresent', m.case_subject_present()),
  ],
  decideMeasure: (view) => [
    number(),
    ...measureFields(view),
    reason(),
    words('basis', m.case_basis()),
    choice('withoutLimitation', m.case_without_limitation(), {
      optional: true,
      options: [{ value: '', label: m.case_limitation_applies() }, ...optionsOf('withoutLimitation')],
    }),
  ],
  recordDecisionReceipt: (view) => [day('receivedOn', m.case_received_on(), today(view))],
  recordPartyNotice: () => [number()],
  suspend: (view) => [
    number('decisionNumber'),
    day('from', m.case_from(), today(view)),
    words('basis', m.case_basis(), { hint: m.case_suspend_hint() }),
    reason(),
  ],
  endSuspension: why,
  fileAppeal: (view) => [day('filedOn', m.case_filed_on(), today(view)), words('grounds', m.case_grounds())],
  decideAppeal: (view) => [
    number(),
    choice('outcome', m.case_appeal_outcome(), { options: optionsOf('appeal') }),
    reason(),
    ...measureFields(view),
  ],
  recordCourtAction: (view) => [
    line('court', m.case_court()),
    day('filedOn', m.case_filed_on(), today(view)),
  ],
  endCourtAction: () => [
    choice('outcome', m.case_judgment_outcome(), { options: optionsOf('appeal', ['upheld', 'overturned']) }),
    words('judgment', m.case_judgment()),
  ],
  makeFinal: () => [words('basis', m.case_final_basis(), { optional: true, hint: m.case_final_hint() })],
  close: () => [words('remarks', m.case_remarks())],
  reopen: () => [
    number('decisionNumber'),
    reason(),
    list('records', m.case_new_records(), { hint: m.case_records_hint() }),
  ],
  join: () => [line('into', m.case_other_case(), { hint: m.case_other_hint() }), reason()],
  absorb: () => [line('from', m.case_other_case(), { hint: m.case_other_hint() })],
  separate: (view) => [
    { kind: 'numbers', name: 'allegations', label: m.case_leaving(), options: allegationOptions(view) },
    line('title', m.case_title()),
    reason(),
  ],
  transferOfficer: () => [line('unit', m.case_new_unit())],
  offerTransfer: () => [line('unit', m.case_offered_unit()), reason()],
  acceptTransfer: none,
  declineTransfer: why,
  stay: (view) => [
    choice('ground', m.case_stay_ground(), { options: optionsOf('stay') }),
    number('decisionNumber'),
    day('from', m.case_from(), today(view)),
    reason(),
  ],
  endStay: (view) => [day('to', m.case_stay_to(), today(view))],
  markComplex: numbered,
};
