import * as m from '#lib/paraglide/messages.js';
import type { CommandForm, FieldDefinition } from '../field-definition.ts';
import {
  check,
  choice,
  code,
  day,
  kindOfUnit,
  officer,
  officers,
  onDay,
  unit,
  units,
  words,
} from './fields.ts';

const unitPage = (code: string): string => `/to-chuc/don-vi/${encodeURIComponent(code)}`;
const parent = (name = 'parent'): FieldDefinition =>
  unit(name, m.organisation_parent, { optional: true, hint: m.organisation_parent_hint });

const create: CommandForm = {
  slug: 'don-vi-moi',
  title: m.organisation_create_unit,
  lead: m.organisation_create_unit_lead,
  fields: () => [
    words('name', m.organisation_unit_name),
    code('unit', m.organisation_unit_code, { hint: m.organisation_code_hint }),
    kindOfUnit(),
    parent(),
    day('from', m.organisation_from),
  ],
  command: ({ text, maybe, day }) => ({
    action: 'create-unit',
    unit: text('unit'),
    name: text('name'),
    unitKind: text('unitKind'),
    parent: maybe('parent'),
    from: day('from'),
  }),
  next: ({ text }) => unitPage(text('unit')),
};

const rename: CommandForm = {
  slug: 'doi-ten',
  title: m.organisation_rename,
  lead: m.organisation_rename_lead,
  fields: () => [
    unit('unit', m.organisation_unit),
    words('name', m.organisation_new_name),
    kindOfUnit(),
    onDay(),
  ],
  command: ({ text, day }) => ({
    action: 'rename-unit',
    unit: text('unit'),
    name: text('name'),
    unitKind: text('unitKind'),
    on: day('on'),
  }),
  next: ({ text }) => unitPage(text('unit')),
};

const move: CommandForm = {
  slug: 'chuyen-don-vi',
  title: m.organisation_move,
  lead: m.organisation_move_lead,
  fields: () => [unit('unit', m.organisation_unit), parent(), onDay()],
  command: ({ text, maybe, day }) => ({
    action: 'move-unit',
    unit: text('unit'),
    parent: maybe('parent'),
    on: day('on'),
  }),
  next: ({ text }) => unitPage(text('unit')),
};

const intoModes = () => [
  { value: 'new', label: m.organisation_into_new() },
  { value: 'stands', label: m.organisation_into_standing() },
];

const merge: CommandForm = {
  slug: 'hop-nhat',
  title: m.organisation_merge,
  lead: m.organisation_merge_lead,
  fields: () => [
    units('units', m.organisation_merged_units, { hint: m.organisation_merged_units_hint }),
    choice('mode', m.organisation_into, { options: intoModes }),
    unit('standing', m.organisation_into_standing, {
      optional: true,
      hint: m.organisation_into_standing_hint,
    }),
    words('into.name', m.organisation_into_name, { optional: true }),
    code('into.unit', m.organisation_into_code, { optional: true, hint: m.organisation_code_hint }),
    kindOfUnit('into.unitKind', { optional: true }),
    parent('into.parent'),
    officer('head', m.organisation_head, { optional: true, hint: m.organisation_merge_head_hint }),
    onDay(),
  ],
  command: ({ text, maybe, day, list }) => ({
    action: 'merge-units',
    units: list('units'),
    into:
      text('mode') === 'stands'
        ? { stands: true, unit: text('standing') }
        : {
            stands: false,
            unit: text('into.unit'),
            name: text('into.name'),
            unitKind: text('into.unitKind'),
            parent: maybe('into.parent'),
          },
    head: maybe('head'),
    on: day('on'),
  }),
  next: ({ text }) => unitPage(text(text('mode') === 'stands' ? 'standing' : 'into.unit')),
};

const part = (at: number): FieldDefinition[] => {
  const numbered = (label: () => string) => () =>
    m.organisation_part_field({ number: at + 1, label: label() });
  return [
    words(`parts.${at}.name`, numbered(m.organisation_unit_name)),
    code(`parts.${at}.unit`, numbered(m.organisation_unit_code), { hint: m.organisation_code_hint }),
    kindOfUnit(`parts.${at}.unitKind`),
    { ...parent(`parts.${at}.parent`), label: numbered(m.organisation_parent) },
    officer(`parts.${at}.head`, numbered(m.organisation_head), { optional: true }),
    officers(`parts.${at}.officers`, numbered(m.organisation_officers), {
      optional: true,
      hint: m.organisation_officers_hint,
    }),
    units(`parts.${at}.children`, numbered(m.organisation_children), { optional: true }),
  ];
};

const split: CommandForm = {
  slug: 'chia-tach',
  title: m.organisation_split,
  lead: m.organisation_split_lead,
  growing: true,
  fields: (groups) => [
    unit('unit', m.organisation_unit),
    check('goesOn', m.organisation_goes_on),
    onDay(),
    ...Array.from({ length: groups }, (_, at) => part(at)).flat(),
  ],
  command: ({ text, maybe, day, list, checked, groups }) => ({
    action: 'split-unit',
    unit: text('unit'),
    goesOn: checked('goesOn'),
    on: day('on'),
    parts: Array.from({ length: groups }, (_, at) => ({
      unit: text(`parts.${at}.unit`),
      name: text(`parts.${at}.name`),
      unitKind: text(`parts.${at}.unitKind`),
      parent: maybe(`parts.${at}.parent`),
      head: maybe(`parts.${at}.head`),
      officers: list(`parts.${at}.officers`),
      children: list(`parts.${at}.children`),
    })),
  }),
  next: ({ text }) => unitPage(text('unit')),
};

const dissolve: CommandForm = {
  slug: 'giai-the',
  title: m.organisation_dissolve,
  lead: m.organisation_dissolve_lead,
  fields: () => [
    unit('unit', m.organisation_unit),
    unit('heir', m.organisation_heir, { optional: true, hint: m.organisation_heir_hint }),
    onDay(),
  ],
  command: ({ text, maybe, day }) => ({
    action: 'dissolve-unit',
    unit: text('unit'),
    heir: maybe('heir'),
    on: day('on'),
  }),
  next: ({ text }) => unitPage(text('unit')),
};

export const unitForms: readonly CommandForm[] = [create, rename, move, merge, split, dissolve];
