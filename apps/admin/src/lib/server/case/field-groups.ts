// Groups of fields that a step has once for each behaviour, point or measure.
import { type CaseView } from '@kycuong/api/staff';
import { formsOn } from '@kycuong/rules/case';
import { caseLabels } from '@kycuong/rules/case/labels';
import type { StepField } from '#lib/case/step-form.ts';
import { text } from '#lib/text.ts';
import * as m from '#lib/paraglide/messages.js';
import { checks, choice, fixed, line, optionsOf, words } from './fields.ts';

const slots = (many: number): number[] => Array.from({ length: many }, (_, place) => place);

/** Records that the case names. */
export const recordOptions = ({ case: { allegations, tasks, request } }: CaseView) =>
  [
    ...new Set([
      ...allegations.flatMap(({ records, conclusion }) => [...records, ...(conclusion?.records ?? [])]),
      ...tasks.flatMap(({ done }) => done?.records ?? []),
      ...(request?.evidence ?? []),
    ]),
  ].map((value) => ({ value, label: value }));

export const allegationOptions = ({ case: { allegations } }: CaseView) =>
  allegations.map(({ no, behaviour, clause }) => ({
    value: String(no),
    label: clause ? `${behaviour} ${clause})` : behaviour,
  }));

export const conclusionFields = (view: CaseView): StepField[] =>
  view.case.allegations.flatMap(({ no, behaviour }, place) => {
    const at = `conclusions.${place}`;
    return [
      fixed(`${at}.allegation`, no),
      choice(`${at}.outcome`, m.case_conclusion(), {
        heading: m.case_behaviour_n({ behaviour }),
        options: optionsOf('outcome'),
      }),
      words(`${at}.reasons`, m.case_reasons()),
      checks(`${at}.records`, m.case_rests_on(), { options: recordOptions(view) }),
    ];
  });

export const pointFields = (view: CaseView): StepField[] =>
  slots(4).flatMap((place) => {
    const at = `points.${place}`;
    const leaveOut = { leaveOut: place === 0 ? undefined : at } as { leaveOut?: string };
    const cause = { leaveOut: `${at}.causes.0` };
    const only = view.case.allegations.length === 1 ? view.case.allegations[0]!.no : null;
    return [
      words(`${at}.text`, m.case_point_text(), { heading: m.case_point_n({ n: place + 1 }), ...leaveOut }),
      fixed(`${at}.allegation`, only, leaveOut.leaveOut),
      fixed(`${at}.causes`, [], leaveOut.leaveOut),
      line(`${at}.causes.0.code`, m.case_cause(), { hint: m.case_cause_hint(), ...cause }),
      words(`${at}.causes.0.proof`, m.case_cause_proof(), cause),
    ];
  });

/** Forms open to the subject today; those without a known basis are not offered. */
export const measureFields = (view: CaseView, many = 3): StepField[] => {
  const { subject } = view.case;
  const officer = subject.kind === 'officer' ? subject : null;
  const open = formsOn({
    kind: officer?.officerKind ?? null,
    leader: officer?.leader ?? false,
    day: view.today,
  });
  const none = { value: '', label: m.case_no_measure() };
  const options = [...new Set(open.filter(({ certain }) => certain).map(({ form }) => form))].map(
    (value) => ({
      value,
      label: text(caseLabels.form[value]),
    }),
  );
  return [
    fixed('measures', []),
    ...slots(many).flatMap((place) => {
      const at = `measures.${place}`;
      const heading = m.case_measure_n({ n: place + 1 });
      return [
        choice(`${at}.form`, m.case_form(), { heading, leaveOut: at, options: [none, ...options] }),
        words(`${at}.reason`, m.case_reason(), { leaveOut: at }),
      ];
    }),
  ];
};

/** Every ground, every proposal that was registered before the act, and the facts that a daring proposal needs. */
export const protectionFields = ({ registered }: CaseView): StepField[] => [
  ...groundFields(),
  fixed('proposals', []),
  ...registered.flatMap(({ id, title }, place) => [
    fixed(`proposals.${place}.proposal`, id),
    words(`proposals.${place}.reason`, m.harbour_weigh({ number: id }), {
      heading: title,
      hint: m.harbour_weigh_hint(),
    }),
  ]),
  fixed('facts', []),
  ...Object.entries(caseLabels.protectionFact).flatMap(([fact, label], place) => {
    const leaveOut = `facts.${place}`;
    return [
      fixed(`facts.${place}.fact`, fact, leaveOut),
      {
        kind: 'check' as const,
        name: `facts.${place}.holds`,
        label: text(label),
        leaveOut,
        ...(place === 0 && { heading: m.harbour_facts() }),
      },
      words(`facts.${place}.proof`, m.harbour_fact_proof(), { leaveOut }),
    ];
  }),
];

const groundFields = (): StepField[] =>
  Object.entries(caseLabels.protection).flatMap(([ground, label], place) => [
    fixed(`grounds.${place}.ground`, ground),
    {
      kind: 'check' as const,
      name: `grounds.${place}.applies`,
      label: m.case_ground_applies(),
      heading: text(label),
    },
    words(`grounds.${place}.reason`, m.case_reason()),
  ]);
