// What an organisation admin may ask for; every form of the console and every import becomes one of these.
import { z } from 'zod';
import { civilDaySchema } from '../core/civil-day.schema.ts';
import { identifierSchema } from '../work/work.ts';
import { officerKinds, stayCauses } from './vocabulary.ts';

/** Short, because the codes of posts are made of those of officers and units. */
export const codeSchema = identifierSchema.max(48);
const nameSchema = z.string().trim().min(1).max(200);
const day = civilDaySchema;
const lastDay = civilDaySchema.nullable();
const unitKind = z.enum(['party-body', 'department', 'commune', 'service-unit', 'other']);
const role = z.enum(['head', 'deputy', 'manager', 'staff']);
const step = z.enum(['receive', 'advise', 'decide', 'sign', 'reply']);
const leaveCause = z.enum(['annual', 'sick', 'maternity', 'training', 'suspended']);
const keysOf = <Key extends string>(words: Readonly<Record<Key, unknown>>) =>
  z.enum(Object.keys(words) as [Key, ...Key[]]);
const officers = z.array(codeSchema).min(1).max(5000);

export const officerFields = z.object({
  officer: codeSchema,
  name: nameSchema,
  officerKind: keysOf(officerKinds),
  from: lastDay,
  to: lastDay,
});
const newUnit = z.object({ unit: codeSchema, name: nameSchema, unitKind, parent: codeSchema.nullable() });
const part = newUnit.extend({
  head: codeSchema.nullable(),
  officers: z.array(codeSchema).max(5000),
  children: z.array(codeSchema).max(500),
});

export const commandSchema = z.discriminatedUnion('action', [
  newUnit.extend({ action: z.literal('create-unit'), from: day }),
  z.object({ action: z.literal('rename-unit'), unit: codeSchema, name: nameSchema, unitKind, on: day }),
  z.object({ action: z.literal('move-unit'), unit: codeSchema, parent: codeSchema.nullable(), on: day }),
  z.object({
    action: z.literal('merge-units'),
    units: z.array(codeSchema).min(1).max(50),
    /** A unit that stands, or a new one. */
    into: z.union([
      z.object({ unit: codeSchema, stands: z.literal(true) }),
      newUnit.extend({ stands: z.literal(false) }),
    ]),
    head: codeSchema.nullable(),
    on: day,
  }),
  z.object({
    action: z.literal('split-unit'),
    unit: codeSchema,
    parts: z.array(part).min(1).max(20),
    /** Whether the unit goes on beside its parts. */
    goesOn: z.boolean(),
    on: day,
  }),
  z.object({ action: z.literal('dissolve-unit'), unit: codeSchema, heir: codeSchema.nullable(), on: day }),
  z.object({
    action: z.literal('transfer-officers'),
    officers,
    to: codeSchema,
    /** Null keeps each one's role. */
    role: role.nullable(),
    on: day,
  }),
  officerFields.extend({ action: z.literal('add-officer') }),
  officerFields.extend({ action: z.literal('edit-officer') }),
  z.object({ action: z.literal('edit-officers'), officers, officerKind: keysOf(officerKinds) }),
  z.object({
    action: z.literal('add-post'),
    officer: codeSchema,
    unit: codeSchema,
    role,
    duty: codeSchema.nullable(),
    acting: z.boolean(),
    concurrent: z.boolean(),
    title: nameSchema.nullable(),
    from: day,
    to: lastDay,
  }),
  z.object({ action: z.literal('end-post'), post: identifierSchema, on: day }),
  z.object({
    action: z.literal('add-competence'),
    matterKind: codeSchema,
    step,
    unit: codeSchema,
    role: role.nullable(),
    basis: nameSchema,
    from: day,
    to: lastDay,
  }),
  z.object({
    action: z.literal('add-delegation'),
    delegator: codeSchema,
    delegate: codeSchema,
    matterKind: codeSchema.nullable(),
    basis: nameSchema,
    from: day,
    to: lastDay,
  }),
  z.object({
    action: z.literal('add-leave'),
    officer: codeSchema,
    cause: leaveCause,
    from: day,
    to: lastDay,
  }),
  z.object({
    action: z.literal('add-stay'),
    officer: codeSchema,
    cause: keysOf(stayCauses),
    document: nameSchema,
    from: day,
    to: lastDay,
  }),
  z.object({
    action: z.literal('end-record'),
    kind: z.enum(['competence', 'delegation', 'leave', 'stay']),
    id: identifierSchema,
    on: day,
  }),
]);
export type Command = z.infer<typeof commandSchema>;
export type CommandOf<Action extends Command['action']> = Extract<Command, { action: Action }>;

/** On what ground: the document that decided it, and why it is entered. */
export const groundSchema = z.object({
  document: z.string().trim().min(1).max(200),
  reason: z.string().trim().max(1000),
});
export type Ground = z.infer<typeof groundSchema>;
