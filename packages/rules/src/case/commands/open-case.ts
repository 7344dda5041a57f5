import { z } from 'zod';
import { slugSchema } from '../../catalogue/directive.schema.ts';
import { civilDaySchema } from '../../core/civil-day.schema.ts';
import { placeCase } from '../assignment.ts';
import type { CaseFacts } from '../case-facts.ts';
import type { Case, Origin } from '../case-state.ts';
import { startClock } from '../clocks.ts';
import { officerSchema, recordSchema, recordsSchema, unitSchema, wordsSchema } from '../command-fields.ts';
import { type ConflictReason, conflictsOf } from '../conflicts.ts';
import { judgeBehaviours } from '../judge-behaviours.ts';
import { openingRoles } from '../procedure/command-rules.ts';
import { type CaseDecision, goOn, refuse } from '../step.ts';
import { officerKinds } from '../vocabulary.ts';

export const allegationSchema = z.strictObject({
  directive: slugSchema,
  behaviour: z.string().trim().min(1).max(20),
  clause: z
    .string()
    .regex(/^[a-z]$/)
    .nullable(),
  actOn: civilDaySchema,
  records: recordsSchema,
});
export type AllegationInput = z.infer<typeof allegationSchema>;

export const originSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('signal'), signal: z.int().min(1) }),
  z.strictObject({ kind: z.literal('report'), report: z.string().trim().min(1).max(60) }),
  z.strictObject({ kind: z.literal('inspection'), record: recordSchema }),
  z.strictObject({ kind: z.literal('own-report') }),
]);

export const subjectSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('officer'),
    officer: officerSchema,
    officerKind: z.enum(officerKinds),
    leader: z.boolean(),
    partyMember: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('collective'), unit: unitSchema }),
]);

export const openCaseSchema = z.strictObject({
  origin: originSchema,
  subject: subjectSchema,
  title: z.string().trim().min(3).max(300),
  matter: z.string().trim().min(1).max(120).nullable(),
  chain: z.array(officerSchema).max(100),
  detectedOn: civilDaySchema,
  allegations: z.array(allegationSchema).min(1).max(20),
  why: wordsSchema,
});
export type OpenCase = z.infer<typeof openCaseSchema>;

/** A case begins: another person admits it. `id` is the number it will have. */
export function openCase(id: string, command: OpenCase, facts: CaseFacts): CaseDecision {
  const { actor, today, procedure, levels, subjectUnit, behaviours } = facts;
  const roles: readonly string[] = openingRoles[command.origin.kind];
  if (!actor.roles.some((role) => roles.includes(role))) return refuse('NOT_YOUR_STEP');
  if (!procedure || !levels || subjectUnit === undefined || !behaviours) return refuse('FACT_MISSING');
  if (command.detectedOn > today || command.allegations.some(({ actOn }) => actOn > command.detectedOn))
    return refuse('DAY_IN_FUTURE');
  if (needsRecords(command.origin) && command.allegations.some(({ records }) => records.length === 0))
    return refuse('RECORDS_MISSING');
  if (entangled(command, conflictsOf(actor, command))) return refuse('CONFLICT_OF_INTEREST');
  const judged = judgeBehaviours(command.subject, command.allegations, behaviours);
  if (!judged.ok) return refuse(judged.code);
  const placement = placeCase(command, levels);
  if (!placement) return refuse('NOBODY_LEFT_ABOVE');
  const opened: Case = {
    ...emptyCase,
    id,
    title: command.title,
    origin: command.origin,
    subject: command.subject,
    subjectUnit,
    matter: command.matter,
    chain: command.chain,
    detectedOn: command.detectedOn,
    openedBy: actor.person,
    openedOn: today,
    allegations: judged.allegations,
    owner: placement.unit,
  };
  const next = startClock(opened, 'admissibility', { from: today, procedure });
  const escalated = placement.passedOver.map((from) => ({
    effect: 'escalated' as const,
    from,
    to: placement.unit,
    on: today,
  }));
  return goOn(next, ['case.open', 'case.version-of-the-day', 'case.impartial-unit'], escalated);
}

/**
 * A head may report their own fault, and a desk takes down whatever a citizen says of whom it may, but nobody their own case:
 * both only write it down, and somebody impartial admits it. Whoever opens one from a signal or an inspection judges already.
 */
function entangled({ origin }: OpenCase, conflicts: readonly ConflictReason[]): boolean {
  if (origin.kind === 'own-report') return false;
  return origin.kind === 'report' ? conflicts.includes('is-the-subject') : conflicts.length > 0;
}

/** A report may come before any record; what a machine or an inspection found cannot. */
const needsRecords = ({ kind }: Origin): boolean => kind === 'signal' || kind === 'inspection';

export const emptyCase = {
  revision: 1,
  stage: 'opened',
  rejected: null,
  offeredTo: null,
  handler: null,
  verifiers: [],
  complex: null,
  withoutLimitation: null,
  tasks: [],
  request: null,
  representative: null,
  heard: null,
  points: [],
  protection: null,
  recommended: [],
  meetings: [],
  decisions: [],
  finalBasis: null,
  partyNoticeOn: null,
  suspensions: [],
  appeals: [],
  court: null,
  stays: [],
  clocks: [],
  joinedInto: null,
  former: [],
} as const satisfies Partial<Case>;
