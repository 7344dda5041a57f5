import type { CivilDay } from '../../core/civil-day.schema.ts';
import { toCivilDay, toEpochDay } from '../../core/epoch-day.ts';
import { allowedCommands } from '../allowed-commands.ts';
import type { CaseFacts, Participant } from '../case-facts.ts';
import type { Case } from '../case-state.ts';
import { type CaseCommand } from '../commands.ts';
import { type OpenCase, openCase } from '../commands/open-case.ts';
import { decide } from '../decide.ts';
import type { CommandName } from '../procedure/command-rules.ts';
import type { Effect } from '../step.ts';
import { type Attempt, commandOf } from './arbitrary-step.ts';
import { factsAbout, levelsFrom, openingFacts, people, personNames } from './case-world.ts';

/** One attempt that the rules let through, with what was true before and after. */
export interface Taken {
  readonly before: Case;
  readonly after: Case;
  readonly command: CaseCommand;
  readonly actor: Participant;
  readonly today: CivilDay;
  readonly facts: CaseFacts;
  readonly effects: readonly Effect[];
  readonly because: readonly string[];
  /** Everything taken before it, the oldest first. */
  readonly history: readonly Taken[];
}

const optional = ['procedure', 'behaviours', 'candidate', 'levels', 'unitExists', 'subjectUnit'] as const;

/** Opens a case and makes the attempts one after the other; tells of each that was taken, and how each refused one was refused. */
export function runAttempts(
  opening: OpenCase,
  attempts: readonly Attempt[],
  tell: {
    readonly taken: (step: Taken) => void;
    readonly refused: (code: string) => void;
  },
): void {
  let today = opening.detectedOn;
  const opened = openCase('yen-bai/2026/1', opening, openingFacts(opening, openerOf(opening), today));
  if (!opened.ok) {
    tell.refused(opened.refusal.code);
    return;
  }
  let kase = opened.next;
  const history: Taken[] = [];
  for (const attempt of attempts) {
    today = toCivilDay(toEpochDay(today) + attempt.days);
    const { actor, name } = chosen(kase, attempt);
    const command = guidedVariant(commandOf(name, kase, today, attempt.variant), kase, attempt);
    const facts = without(
      factsFor(kase, command, { actor, today, variant: attempt.variant }),
      attempt.missing,
    );
    const decided = decide(kase, command, facts, kase.revision);
    if (!decided.ok) {
      tell.refused(decided.refusal.code);
      continue;
    }
    const { next: after, effects, because } = decided;
    const step = {
      before: kase,
      after,
      command,
      actor,
      today,
      facts,
      effects,
      because,
      history: [...history],
    };
    tell.taken(step);
    history.push(step);
    kase = after;
  }
}

function openerOf({ origin }: OpenCase): Participant {
  return {
    signal: people.inspector,
    report: people.intake,
    inspection: people.inspector,
    'own-report': people.head,
  }[origin.kind];
}

/** Most attempts follow the path, so that its far end is reached often. */
function chosen(
  kase: Case,
  { guide, actor, command, variant }: Attempt,
): { actor: Participant; name: CommandName } {
  if (guide >= 7) return { actor: people[actor], name: command };
  const receiver = Object.values(people).find(
    ({ unit, roles }) => unit === kase.offeredTo && (roles as readonly string[]).includes('decider'),
  );
  if (guide === 6 && receiver) return { actor: receiver, name: 'acceptTransfer' };
  for (let turn = 0; turn < personNames.length; turn++) {
    const person = people[personNames[(variant + turn) % personNames.length]!];
    const along = onThePath(kase).filter((name) => allowedCommands(kase, person).includes(name));
    const name = along[guide % Math.max(1, along.length)];
    if (name) return { actor: person, name };
  }
  return { actor: people[actor], name: command };
}

function onThePath(kase: Case): readonly CommandName[] {
  if (kase.stage !== 'opened' && kase.handler === null) return ['assign'];
  const ahead: Readonly<Record<Case['stage'], readonly CommandName[]>> = {
    opened: ['admit'],
    rejected: ['reopen'],
    verifying: kase.tasks.some(({ done }) => !done) ? ['finishTask'] : ['requestExplanation', 'addTask'],
    explaining: ['recordReceipt', 'explain', 'passExplanationLimit', 'refuseExplanation'],
    weighing: ['weighPoint', 'recordProtection', 'conclude'],
    concluded: ['recordMeeting', 'decideMeasure', 'close'],
    decided: ['recordDecisionReceipt', 'fileAppeal', 'makeFinal'],
    appealed: ['decideAppeal', 'recordCourtAction', 'endCourtAction'],
    final: ['close', 'reopen', 'recordCourtAction', 'endCourtAction'],
    cleared: ['reopen'],
    closed: ['reopen'],
    joined: [],
  };
  return ahead[kase.stage];
}

/** On the path a case goes to somebody who can take it, most of the time. */
function guidedVariant(command: CaseCommand, kase: Case, { guide, variant }: Attempt): CaseCommand {
  if (guide >= 7) return command;
  const here = [people.verifier, people.secondVerifier, people.verifierAbove, people.verifierAtTop].filter(
    ({ unit }) => unit === kase.owner,
  );
  const handler = here[variant % Math.max(1, here.length)]?.person;
  if (command.do === 'assign' && handler) return { ...command, handler };
  if (command.do === 'weighPoint') return { ...command, as: 'accepted-in-part' };
  return command;
}

interface Moment {
  readonly actor: Participant;
  readonly today: CivilDay;
  readonly variant: number;
}

function factsFor(kase: Case, command: CaseCommand, { actor, today, variant }: Moment): CaseFacts {
  const named = command.do === 'assign' ? command.handler : command.do === 'addTask' ? command.to : null;
  const candidate = Object.values(people).find(({ person }) => person === named);
  const other: Case = { ...kase, id: 'other', stage: 'joined', joinedInto: kase.id, revision: 1 };
  return factsAbout(kase, actor, today, {
    ...(candidate && { candidate }),
    // Sometimes the unit that has the case has lost its verifiers.
    ...(variant % 2 === 0 && {
      levels: levelsFrom(kase.owner).map((level, place) => (place === 0 ? { ...level, people: [] } : level)),
    }),
    ...(command.do === 'transferOfficer' && { subjectUnit: command.unit }),
    ...(command.do === 'absorb' && { other }),
    ...(command.do === 'join' && { other: { ...other, stage: 'verifying', joinedInto: null } }),
  });
}

function without(facts: CaseFacts, missing: number): CaseFacts {
  if (missing === 0) return facts;
  const left = { ...facts };
  for (const [bit, name] of optional.entries()) if (missing & (1 << bit)) delete left[name];
  return left;
}
