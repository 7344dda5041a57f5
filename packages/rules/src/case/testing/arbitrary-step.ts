import fc from 'fast-check';
import type { CaseCommand } from '../commands.ts';
import type { Case } from '../case-state.ts';
import { toCivilDay, toEpochDay } from '../../core/epoch-day.ts';
import type { CivilDay } from '../../core/civil-day.schema.ts';
import { type CommandName, commandNames } from '../procedure/command-rules.ts';
import { measureForms } from '../procedure/measure-forms.ts';
import {
  conclusionOutcomes,
  protectionFacts,
  protectionGrounds,
  stayGrounds,
  weighings,
} from '../vocabulary.ts';
import { people, type PersonName, personNames } from './case-world.ts';

/** Numbers from which one attempt is made, whatever the case looks like by then. */
export interface Attempt {
  /** 0 to 9: below 7 the attempt follows the path, else anything by anybody. */
  readonly guide: number;
  readonly actor: PersonName;
  readonly command: CommandName;
  /** Chooses within a command. */
  readonly variant: number;
  readonly days: number;
  /** Which facts are left out; most attempts leave out none. */
  readonly missing: number;
}

export const arbitraryAttempt: fc.Arbitrary<Attempt> = fc.record({
  guide: fc.nat(9),
  actor: fc.constantFrom(...personNames),
  command: fc.constantFrom(...commandNames),
  variant: fc.nat(1000),
  days: fc.oneof(
    { weight: 5, arbitrary: fc.nat(3) },
    { weight: 1, arbitrary: fc.integer({ min: 10, max: 120 }) },
  ),
  missing: fc.oneof(
    { weight: 9, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 63 }) },
  ),
});

const words = 'Lý do được ghi lại.';
const decisionNumber = '77/QĐ-TTr';

/** A command that has the right form; whether it is allowed, the rules say. */
export function commandOf(name: CommandName, kase: Case, today: CivilDay, variant: number): CaseCommand {
  const pick = <Value>(of: readonly Value[], salt = 0): Value => of[(variant + salt) % of.length]!;
  const daysAgo = toCivilDay(toEpochDay(today) - (variant % 3));
  const measures = variant % 4 === 0 ? [] : [{ form: pick(measureForms), reason: words }];
  const commands: { readonly [Name in CommandName]: () => Extract<CaseCommand, { do: Name }> } = {
    admit: () => ({ do: 'admit', reasons: words }),
    reject: () => ({ do: 'reject', reason: 'no-evidence', words }),
    assign: () => ({ do: 'assign', handler: people[pick(personNames)].person }),
    escalate: () => ({ do: 'escalate' }),
    addTask: () => ({ do: 'addTask', what: words, to: people[pick(personNames)].person, dueOn: null }),
    finishTask: () => ({ do: 'finishTask', task: openTask(kase), finding: words, records: ['r-2'] }),
    requestExplanation: () => ({ do: 'requestExplanation', questions: words, evidence: ['r-1'] }),
    recordReceipt: () => ({ do: 'recordReceipt', receivedOn: daysAgo }),
    extendExplanation: () => ({ do: 'extendExplanation', reason: words, decisionNumber }),
    nameRepresentative: () => ({
      do: 'nameRepresentative',
      name: 'Luật sư',
      person: pick(['lawyer', 'decider', null]),
    }),
    explain: () => ({ do: 'explain', points: [{ text: words, allegation: pick([1, null, 9]), causes: [] }] }),
    refuseExplanation: () => ({ do: 'refuseExplanation', record: words }),
    passExplanationLimit: () => ({ do: 'passExplanationLimit' }),
    weighPoint: () => ({ do: 'weighPoint', point: 1, as: pick(weighings), reason: words }),
    recordProtection: () => ({
      do: 'recordProtection',
      grounds: protectionGrounds.map((ground) => ({ ground, applies: variant % 5 === 0, reason: words })),
      facts: protectionFacts.map((fact) => ({ fact, holds: variant % 3 > 0, proof: words })),
    }),
    conclude: () => ({
      do: 'conclude',
      conclusions: kase.allegations.map(({ no }) => ({
        allegation: no,
        outcome: variant % 2 === 0 ? 'confirmed' : pick(conclusionOutcomes, no),
        reasons: words,
        records: variant % 7 === 0 ? [] : ['r-1'],
      })),
    }),
    recommendMeasure: () => ({
      do: 'recommendMeasure',
      measures: [{ form: pick(measureForms), reason: words }],
    }),
    recordMeeting: () => ({
      do: 'recordMeeting',
      kind: pick(['review-meeting', 'council']),
      on: today,
      record: words,
      members: ['o-1', 'o-2', 'o-3', 'o-4', variant % 3 === 0 ? 'o-thin' : 'o-5'],
      subjectPresent: true,
    }),
    decideMeasure: () => ({
      do: 'decideMeasure',
      number: '12/QĐ',
      measures,
      reason: words,
      basis: words,
      withoutLimitation: null,
    }),
    recordDecisionReceipt: () => ({ do: 'recordDecisionReceipt', receivedOn: daysAgo }),
    recordPartyNotice: () => ({ do: 'recordPartyNotice', number: '5/CV' }),
    suspend: () => ({
      do: 'suspend',
      from: today,
      basis: 'Quy định 148-QĐ/TW',
      reason: words,
      decisionNumber,
    }),
    endSuspension: () => ({ do: 'endSuspension', reason: words }),
    fileAppeal: () => ({ do: 'fileAppeal', filedOn: daysAgo, grounds: words }),
    decideAppeal: () => ({
      do: 'decideAppeal',
      number: '9/QĐ',
      ...appealOutcome(variant, measures),
      reason: words,
    }),
    recordCourtAction: () => ({ do: 'recordCourtAction', court: 'TAND tỉnh', filedOn: daysAgo }),
    endCourtAction: () => ({
      do: 'endCourtAction',
      outcome: pick(['upheld', 'upheld', 'overturned']),
      judgment: words,
    }),
    makeFinal: () => ({ do: 'makeFinal', basis: variant % 3 === 0 ? words : null }),
    close: () => ({ do: 'close', remarks: words }),
    reopen: () => ({ do: 'reopen', reason: words, decisionNumber, records: ['r-9'] }),
    join: () => ({ do: 'join', into: 'other', reason: words }),
    absorb: () => ({ do: 'absorb', from: 'other' }),
    separate: () => ({
      do: 'separate',
      allegations: [kase.allegations.at(-1)?.no ?? 1],
      title: 'Vụ việc tách',
      reason: words,
    }),
    transferOfficer: () => ({ do: 'transferOfficer', unit: pick(['phuong', 'so', 'tinh']) }),
    offerTransfer: () => ({ do: 'offerTransfer', unit: pick(['phuong', 'so', 'tinh']), reason: words }),
    acceptTransfer: () => ({ do: 'acceptTransfer' }),
    declineTransfer: () => ({ do: 'declineTransfer', reason: words }),
    stay: () => ({ do: 'stay', ground: pick(stayGrounds), reason: words, decisionNumber, from: daysAgo }),
    endStay: () => ({ do: 'endStay', to: today }),
    markComplex: () => ({ do: 'markComplex', reason: words, decisionNumber }),
  };
  return commands[name]();
}

const openTask = (kase: Case): number => kase.tasks.find(({ done }) => done === null)?.no ?? 1;

function appealOutcome(variant: number, measures: { form: (typeof measureForms)[number]; reason: string }[]) {
  const outcome = (['upheld', 'changed', 'overturned'] as const)[variant % 3]!;
  return { outcome, measures: outcome === 'changed' ? measures : [] };
}
