import * as m from '#lib/paraglide/messages.js';
import type { CommandForm, FieldDefinition, ReadTyped } from '../field-definition.ts';
import { officerKind } from '../labels.ts';
import { check, choice, code, day, fromTo, officer, officers, onDay, role, unit, words } from './fields.ts';

const officerPage = ({ text }: ReadTyped): string => `/to-chuc/can-bo/${encodeURIComponent(text('officer'))}`;
const kind: FieldDefinition = choice('officerKind', m.organisation_officer_kind, {
  options: officerKind.options,
});
const service = [
  day('from', m.organisation_service_from, { optional: true }),
  day('to', m.organisation_service_to, { optional: true }),
];
const person =
  (action: 'add-officer' | 'edit-officer') =>
  ({ text, day }: ReadTyped) => ({
    action,
    officer: text('officer'),
    name: text('name'),
    officerKind: text('officerKind'),
    from: day('from'),
    to: day('to'),
  });

const add: CommandForm = {
  slug: 'can-bo-moi',
  title: m.organisation_add_officer,
  lead: m.organisation_add_officer_lead,
  fields: () => [
    words('name', m.organisation_name),
    code('officer', m.organisation_officer_code, { hint: m.organisation_code_hint }),
    kind,
    ...service,
  ],
  command: person('add-officer'),
  next: officerPage,
};

const edit: CommandForm = {
  slug: 'sua-can-bo',
  title: m.organisation_edit_officer,
  lead: m.organisation_edit_officer_lead,
  fields: () => [
    officer('officer', m.organisation_officer),
    words('name', m.organisation_name),
    kind,
    ...service,
  ],
  command: person('edit-officer'),
  next: officerPage,
};

const editMany: CommandForm = {
  slug: 'doi-loai',
  title: m.organisation_edit_officers,
  lead: m.organisation_edit_officers_lead,
  fields: () => [officers('officers', m.organisation_officers, { hint: m.organisation_officers_hint }), kind],
  command: ({ text, list }) => ({
    action: 'edit-officers',
    officers: list('officers'),
    officerKind: text('officerKind'),
  }),
  next: () => '/to-chuc/can-bo',
};

const addPost: CommandForm = {
  slug: 'vi-tri-moi',
  title: m.organisation_add_post,
  lead: m.organisation_add_post_lead,
  fields: () => [
    officer('officer', m.organisation_officer),
    unit('unit', m.organisation_unit),
    role(),
    words('title', m.organisation_title, { optional: true }),
    check('acting', m.organisation_acting),
    check('concurrent', m.organisation_concurrent),
    code('duty', m.organisation_duty, { optional: true, hint: m.organisation_duty_hint }),
    ...fromTo,
  ],
  command: ({ text, maybe, day, checked }) => ({
    action: 'add-post',
    officer: text('officer'),
    unit: text('unit'),
    role: text('role'),
    title: maybe('title'),
    acting: checked('acting'),
    concurrent: checked('concurrent'),
    duty: maybe('duty'),
    from: day('from'),
    to: day('to'),
  }),
  next: officerPage,
};

const endPost: CommandForm = {
  slug: 'ket-thuc-vi-tri',
  title: m.organisation_end_post,
  lead: m.organisation_end_post_lead,
  fields: () => [code('post', m.organisation_post_code), onDay('on', m.organisation_end_hint)],
  command: ({ text, day }) => ({ action: 'end-post', post: text('post'), on: day('on') }),
  next: ({ text }) => `/to-chuc/can-bo/${encodeURIComponent(text('post').split('@')[0] ?? '')}`,
};

const transfer: CommandForm = {
  slug: 'dieu-chuyen',
  title: m.organisation_transfer,
  lead: m.organisation_transfer_lead,
  fields: () => [
    officers('officers', m.organisation_officers, { hint: m.organisation_officers_hint }),
    unit('to', m.organisation_to_unit),
    role({ optional: true, hint: m.organisation_role_kept_hint }),
    onDay(),
  ],
  command: ({ text, maybe, day, list }) => ({
    action: 'transfer-officers',
    officers: list('officers'),
    to: text('to'),
    role: maybe('role'),
    on: day('on'),
  }),
  next: ({ text }) => `/to-chuc/don-vi/${encodeURIComponent(text('to'))}`,
};

export const officerForms: readonly CommandForm[] = [add, edit, editMany, addPost, endPost, transfer];
