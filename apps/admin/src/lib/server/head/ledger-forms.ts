// What each step of an entry asks for. The rules say who may take it and when; here are only its fields.
import type { EntryView } from '@kycuong/api/staff';
import { type LedgerCommandName, ledgerLabels } from '@kycuong/rules/head-liability';
import type { StepField, StepForm } from '#lib/case/step-form.ts';
import { check, checks, choice, day, fixed, line, list, optionsOf, words } from '#lib/server/case/fields.ts';
import { text } from '#lib/text.ts';
import * as m from '#lib/paraglide/messages.js';

const options = (labels: Readonly<Record<string, { vi: string; en: string }>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label: text(label) }));

/** Four are enough for a screen; what was done beyond them stands in the explanation. */
const actionFields = (): StepField[] => [
  fixed('actions', []),
  ...[0, 1, 2, 3].flatMap((place) => {
    const at = `actions.${place}`;
    const leaveOut = { leaveOut: at };
    const none = { value: '', label: m.head_action_none() };
    return [
      choice(`${at}.kind`, m.head_action_kind(), {
        ...leaveOut,
        heading: m.head_action_n({ n: place + 1 }),
        options: [none, ...options(ledgerLabels.action)],
      }),
      day(`${at}.on`, m.head_action_on(), leaveOut),
      words(`${at}.what`, m.head_action_what(), leaveOut),
      list(`${at}.records`, m.head_action_records(), { ...leaveOut, hint: m.head_action_records_hint() }),
    ];
  }),
];

const assessment = (): StepField[] => [
  choice('weight', m.head_weight(), { options: options(ledgerLabels.weight) }),
  checks('limits', m.head_limits(), { options: options(ledgerLabels.limit) }),
  words('reasons', m.head_reasons()),
];

const actions = ({ entry }: EntryView) =>
  entry.actions
    .filter(({ weighed }) => weighed === null)
    .map(({ no, what }) => ({ value: String(no), label: what.slice(0, 90) }));

const fields: Record<LedgerCommandName, (view: EntryView) => readonly StepField[]> = {
  explain: () => [words('explanation', m.head_explanation()), ...actionFields()],
  refuse: () => [words('record', m.head_record())],
  passLimit: () => [],
  weighAction: (view) => [
    { kind: 'number', name: 'action', label: m.head_action(), options: actions(view) },
    check('counts', m.head_counts_field()),
    words('reason', m.head_reasons()),
  ],
  propose: assessment,
  decide: () => [...assessment(), line('basis', m.head_basis())],
  fileAppeal: () => [words('grounds', m.head_grounds())],
  decideAppeal: () => [
    choice('outcome', m.head_appeal_outcome(), { options: optionsOf('appeal') }),
    choice('weight', m.head_new_weight(), {
      optional: true,
      options: [{ value: '', label: m.head_action_none() }, ...options(ledgerLabels.weight)],
    }),
    words('reason', m.head_reasons()),
  ],
  makeFinal: () => [words('basis', m.head_final_basis(), { optional: true, hint: m.head_final_hint() })],
};

/** A step that has nothing left to be done in it comes last, although its stage is open. */
export const ledgerSteps = (view: EntryView): LedgerCommandName[] =>
  view.allowed.filter((name) => name !== 'weighAction' || actions(view).length > 0);

export const ledgerForm = (view: EntryView, name: LedgerCommandName): StepForm => ({
  command: name,
  title: text(ledgerLabels.command[name]),
  lead: '',
  fields: fields[name](view),
});
