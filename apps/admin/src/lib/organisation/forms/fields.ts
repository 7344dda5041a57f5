// Fields that several forms have.
import * as m from '#lib/paraglide/messages.js';
import type { FieldDefinition } from '../field-definition.ts';
import { postRole, unitKind } from '../labels.ts';

type Label = () => string;
type More = Partial<Omit<FieldDefinition, 'name' | 'label' | 'kind'>>;
const field =
  (kind: FieldDefinition['kind']) =>
  (name: string, label: Label, more: More = {}): FieldDefinition => ({ name, label, kind, ...more });

export const words = field('text');
export const code = field('code');
export const day = field('day');
export const unit = field('unit');
export const units = field('units');
export const officer = field('officer');
export const officers = field('officers');
export const choice = field('choice');
export const check = field('check');

export const onDay = (name = 'on', hint: Label = m.organisation_on_hint): FieldDefinition =>
  day(name, m.organisation_on, { hint });
export const kindOfUnit = (name = 'unitKind', more: More = {}): FieldDefinition =>
  choice(name, m.organisation_unit_kind, { options: unitKind.options, ...more });
export const role = (more: More = {}): FieldDefinition =>
  choice('role', m.organisation_role, { options: postRole.options, ...more });
export const fromTo: readonly FieldDefinition[] = [
  day('from', m.organisation_from),
  day('to', m.organisation_to, { optional: true, hint: m.organisation_to_hint }),
];
