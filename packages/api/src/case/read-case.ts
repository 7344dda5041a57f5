import { recordView } from '@kycuong/db/audit';
import { nationalCalendar } from '@kycuong/db/calendar';
import {
  type CaseEvent,
  caseEvents,
  findCase,
  levelsFrom,
  peopleNames,
  recordsById,
  type StoredRecord,
} from '@kycuong/db/case';
import type { ProvinceTransaction } from '@kycuong/db/claims';
import { proposalsOfCase } from '@kycuong/db/safe-harbour';
import {
  allowedCommands,
  type Case,
  caseRefusal,
  type CommandName,
  type ConflictReason,
  conflictsOf,
  type LateStep,
  lateSteps,
  mayPublish,
  speaksForSubject,
} from '@kycuong/rules/case';
import type { CivilDay } from '@kycuong/rules/civil-day';
import type { Proposal } from '@kycuong/rules/safe-harbour';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import { factsOf } from './case-facts.ts';
import type { CaseInput } from './case-input.ts';
import { caseForSubject, eventsForSubject } from './case-for-subject.ts';
import { type CaseLimits, limitsOf } from './limits-of-case.ts';
import { pathOf, type PathStep } from './path-of-case.ts';

export interface CaseView {
  readonly today: CivilDay;
  /** `subject`: only what the officer is shown. */
  readonly shownAs: 'handling' | 'subject';
  readonly case: Case;
  readonly path: readonly PathStep[];
  readonly limits: CaseLimits;
  /** What this person may try now. */
  readonly allowed: readonly CommandName[];
  readonly conflicts: readonly ConflictReason[];
  /** Records that the case names, as they stand now and as far as this person may see them. */
  readonly evidence: readonly StoredRecord[];
  readonly events: readonly CaseEvent[];
  readonly late: readonly LateStep[];
  readonly publishable: boolean;
  /** What the subject registered before an act of the case: weighed before it is concluded. */
  readonly registered: readonly Proposal[];
  /** Who of the unit that has the case may be given it or a task in it; empty where this person gives none. */
  readonly candidates: readonly { readonly person: string; readonly name: string }[];
  /** Names of the persons of the case, by id. */
  readonly people: Readonly<Record<string, string>>;
}

export const readCase = (acting: Acting, key: CaseInput): Promise<CaseView> =>
  acting.transaction(async (trx) => {
    const kase = (await findCase(trx, key)) ?? refuse(caseRefusal('NO_SUCH_CASE'));
    const facts = await factsOf(trx, acting, kase);
    const { actor, today, workingDays } = facts;
    const asSubject = speaksForSubject(kase, actor);
    const conflicts = conflictsOf(actor, kase);
    // An account without an officer may read by its role; a proved conflict may not, except one's own case.
    if (!asSubject && conflicts.some((reason) => reason !== 'officer-unknown'))
      return refuse(caseRefusal('CONFLICT_OF_INTEREST'));
    await recordView(trx, 'casework.case', { case_year: key.year, case_no: key.no });
    const shown = asSubject ? caseForSubject(kase) : kase;
    const events = await caseEvents(trx, key);
    const { calendar } = await nationalCalendar();
    return {
      today,
      shownAs: asSubject ? 'subject' : 'handling',
      case: shown,
      path: pathOf(shown, calendar),
      limits: limitsOf(shown, facts, calendar),
      allowed: allowedCommands(kase, actor),
      conflicts,
      evidence: await recordsById(trx, recordsOf(shown)),
      events: asSubject ? eventsForSubject(events) : events,
      late: asSubject ? [] : lateSteps(kase, today, workingDays),
      publishable: mayPublish(kase, facts).ok,
      registered: await proposalsOfCase(trx, key),
      candidates: await candidatesFor(trx, kase, allowedCommands(kase, actor)),
      people: await peopleNames(trx, peopleOf(shown)),
    };
  });

const candidatesFor = async (trx: ProvinceTransaction, kase: Case, allowed: readonly CommandName[]) => {
  if (!allowed.includes('assign') && !allowed.includes('addTask')) return [];
  const [level] = await levelsFrom(trx, kase.owner);
  const impartial = (level?.people ?? []).filter((person) => conflictsOf(person, kase).length === 0);
  const names = await peopleNames(
    trx,
    impartial.map(({ person }) => person),
  );
  return Object.entries(names).map(([person, name]) => ({ person, name }));
};

const recordsOf = ({ allegations, request, tasks }: Case): string[] => [
  ...new Set([
    ...allegations.flatMap(({ records, conclusion }) => [...records, ...(conclusion?.records ?? [])]),
    ...(request?.evidence ?? []),
    ...tasks.flatMap(({ done }) => done?.records ?? []),
  ]),
];

const peopleOf = ({ openedBy, handler, verifiers, tasks, decisions }: Case): string[] => [
  ...new Set([
    ...[openedBy, handler].filter((person) => person !== null && person !== ''),
    ...verifiers,
    ...tasks.map(({ givenTo }) => givenTo),
    ...decisions.map(({ by }) => by),
  ] as string[]),
];
