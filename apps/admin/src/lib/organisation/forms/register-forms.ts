import * as m from '#lib/paraglide/messages.js';
import type { CommandForm } from '../field-definition.ts';
import { leaveCause, stayCause, step } from '../labels.ts';
import { choice, code, fromTo, officer, onDay, role, unit, words } from './fields.ts';

const officerPage = (code: string): string => `/to-chuc/can-bo/${encodeURIComponent(code)}`;

const competence: CommandForm = {
  slug: 'tham-quyen-moi',
  title: m.organisation_add_competence,
  lead: m.organisation_add_competence_lead,
  fields: () => [
    code('matterKind', m.organisation_matter_kind, { hint: m.organisation_matter_kind_hint }),
    choice('step', m.organisation_step, { options: step.options }),
    unit('unit', m.organisation_unit),
    role({ optional: true, hint: m.organisation_role_any_hint }),
    words('basis', m.organisation_basis),
    ...fromTo,
  ],
  command: ({ text, maybe, day }) => ({
    action: 'add-competence',
    matterKind: text('matterKind'),
    step: text('step'),
    unit: text('unit'),
    role: maybe('role'),
    basis: text('basis'),
    from: day('from'),
    to: day('to'),
  }),
  next: ({ text }) => `/to-chuc/don-vi/${encodeURIComponent(text('unit'))}`,
};

const delegation: CommandForm = {
  slug: 'uy-quyen-moi',
  title: m.organisation_add_delegation,
  lead: m.organisation_add_delegation_lead,
  fields: () => [
    officer('delegator', m.organisation_delegator),
    officer('delegate', m.organisation_delegate),
    code('matterKind', m.organisation_matter_kind, {
      optional: true,
      hint: m.organisation_matter_kind_any_hint,
    }),
    words('basis', m.organisation_basis),
    ...fromTo,
  ],
  command: ({ text, maybe, day }) => ({
    action: 'add-delegation',
    delegator: text('delegator'),
    delegate: text('delegate'),
    matterKind: maybe('matterKind'),
    basis: text('basis'),
    from: day('from'),
    to: day('to'),
  }),
  next: ({ text }) => officerPage(text('delegator')),
};

const leave: CommandForm = {
  slug: 'nghi-moi',
  title: m.organisation_add_leave,
  lead: m.organisation_add_leave_lead,
  fields: () => [
    officer('officer', m.organisation_officer),
    choice('cause', m.organisation_cause, { options: leaveCause.options }),
    ...fromTo,
  ],
  command: ({ text, day }) => ({
    action: 'add-leave',
    officer: text('officer'),
    cause: text('cause'),
    from: day('from'),
    to: day('to'),
  }),
  next: ({ text }) => officerPage(text('officer')),
};

const stay: CommandForm = {
  slug: 'chua-xem-xet-moi',
  title: m.organisation_add_stay,
  lead: m.organisation_add_stay_lead,
  fields: () => [
    officer('officer', m.organisation_officer),
    choice('cause', m.organisation_cause, { options: stayCause.options }),
    words('proof', m.organisation_proof),
    ...fromTo,
  ],
  command: ({ text, day }) => ({
    action: 'add-stay',
    officer: text('officer'),
    cause: text('cause'),
    document: text('proof'),
    from: day('from'),
    to: day('to'),
  }),
  next: ({ text }) => officerPage(text('officer')),
};

const kinds = () => [
  { value: 'competence', label: m.organisation_competence() },
  { value: 'delegation', label: m.organisation_delegation() },
  { value: 'leave', label: m.organisation_leave() },
  { value: 'stay', label: m.organisation_stay() },
];

const end: CommandForm = {
  slug: 'ket-thuc-ban-ghi',
  title: m.organisation_end_record,
  lead: m.organisation_end_record_lead,
  fields: () => [
    choice('kind', m.organisation_record_kind, { options: kinds }),
    code('id', m.organisation_record_code),
    onDay('on', m.organisation_end_hint),
  ],
  command: ({ text, day }) => ({
    action: 'end-record',
    kind: text('kind'),
    id: text('id'),
    on: day('on'),
  }),
  next: () => '/to-chuc/lich-su',
};

export const registerForms: readonly CommandForm[] = [competence, delegation, leave, stay, end];
