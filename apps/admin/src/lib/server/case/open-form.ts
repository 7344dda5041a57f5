import type { OriginKind } from '@kycuong/rules/case';
import type { StepField, StepForm } from '#lib/case/step-form.ts';
import * as m from '#lib/paraglide/messages.js';
import { check, choice, day, fixed, line, list, optionsOf, words } from './fields.ts';

/** What is known already when somebody comes from a signal or a report. */
export interface Known {
  readonly origin: OriginKind;
  readonly collective: boolean;
  readonly signal?: string;
  readonly report?: string;
  readonly officer?: string;
  readonly directive?: string;
  readonly behaviour?: string;
  readonly records?: string;
  readonly today: string;
}

const originFields = ({ origin, signal = '', report = '' }: Known): StepField[] => {
  const kind = fixed('origin.kind', origin);
  if (origin === 'signal') return [kind, fixed('origin.signal', Number(signal))];
  if (origin === 'report') return [kind, line('origin.report', m.case_report_code(), { value: report })];
  if (origin === 'inspection')
    return [kind, line('origin.record', m.case_inspection_record(), { hint: m.case_inspection_hint() })];
  return [kind];
};

const subjectFields = ({ collective, officer = '' }: Known): StepField[] =>
  collective
    ? [fixed('subject.kind', 'collective'), line('subject.unit', m.case_collective())]
    : [
        fixed('subject.kind', 'officer'),
        line('subject.officer', m.case_officer(), { value: officer, hint: m.case_officer_hint() }),
        choice('subject.officerKind', m.case_officer_kind(), { options: optionsOf('officerKind') }),
        check('subject.leader', m.case_leader()),
        check('subject.partyMember', m.case_party_member()),
      ];

export const openForm = (known: Known): StepForm => ({
  command: 'open',
  title: m.case_open(),
  lead: m.case_open_lead(),
  fields: [
    ...originFields(known),
    line('title', m.case_title(), { hint: m.case_title_hint() }),
    ...subjectFields(known),
    line('matter', m.case_matter(), { optional: true }),
    list('chain', m.case_chain(), { hint: m.case_chain_hint() }),
    line('allegations.0.directive', m.case_directive(), {
      value: known.directive ?? '',
      heading: m.case_first_behaviour(),
    }),
    line('allegations.0.behaviour', m.case_behaviour(), { value: known.behaviour ?? '' }),
    line('allegations.0.clause', m.case_clause(), { optional: true }),
    day('allegations.0.actOn', m.case_act_day()),
    list('allegations.0.records', m.case_records(), {
      value: known.records ?? '',
      hint: m.case_records_hint(),
    }),
    day('detectedOn', m.case_detected_on(), { value: known.today }),
    words('why', m.case_why_open()),
  ],
});

export const reportForm = (): StepForm => ({
  command: 'report',
  title: m.case_take_report(),
  lead: m.case_report_lead(),
  fields: [
    choice('track', m.case_track(), {
      options: [
        { value: 'feedback', label: m.case_track_feedback() },
        { value: 'complaint', label: m.case_track_complaint() },
        { value: 'denunciation', label: m.case_track_denunciation() },
      ],
    }),
    line('unit', m.case_report_unit()),
    line('officer', m.case_officer(), { optional: true }),
    words('content', m.case_report_content()),
    choice('tier', m.case_tier(), {
      heading: m.case_reporter(),
      options: [
        { value: 'identified', label: m.case_tier_identified() },
        { value: 'confidential', label: m.case_tier_confidential() },
        { value: 'anonymous', label: m.case_tier_anonymous() },
      ],
    }),
    fixed('reporter', null),
    line('reporter.name', m.case_reporter_name(), { leaveOut: 'reporter', hint: m.case_reporter_hint() }),
    line('reporter.contact', m.case_reporter_contact(), { leaveOut: 'reporter' }),
  ],
});
