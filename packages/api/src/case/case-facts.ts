import {
  caseKeyOf,
  caseToday,
  findCase,
  levelsFrom,
  officerToday,
  participantOf,
  unitStands,
} from '@kycuong/db/case';
import { nationalCalendar } from '@kycuong/db/calendar';
import type { ProvinceTransaction } from '@kycuong/db/claims';
import { proposalsOfCase } from '@kycuong/db/safe-harbour';
import {
  type Case,
  type CaseCommand,
  type CaseFacts,
  type Procedure,
  procedureOf,
} from '@kycuong/rules/case';
import type { CivilDay } from '@kycuong/rules/civil-day';
import { mechanismsToday } from '../core/mechanism-today.ts';
import type { Acting } from '../core/procedure.ts';
import { behaviourFacts } from './behaviour-facts.ts';
import { identityOf, versionOn } from './case-version.ts';

/** The procedure that a province works by today: that of the directive the case is about. */
export const procedureToday = async (
  trx: ProvinceTransaction,
  directive: string,
  today: CivilDay,
): Promise<Procedure | undefined> => {
  const version = await versionOn(trx, directive, today);
  return version ? procedureOf(version.catalogue.settings, identityOf(version), today) : undefined;
};

/** What `rules` asks about a step, read in the transaction that will save it. What cannot be found is left out. */
export const factsOf = async (
  trx: ProvinceTransaction,
  { personId }: Pick<Acting, 'personId'>,
  kase: Case,
  command?: CaseCommand,
): Promise<CaseFacts> => {
  const today = await caseToday(trx);
  const { workingDays } = await nationalCalendar();
  const procedure = await procedureToday(trx, kase.allegations[0]!.directive, today);
  return {
    today,
    workingDays,
    actor: await participantOf(trx, personId, kase.owner),
    ...(procedure && { procedure }),
    ...(command && (await factsOfCommand(trx, kase, command))),
  };
};

const factsOfCommand = async (
  trx: ProvinceTransaction,
  kase: Case,
  command: CaseCommand,
): Promise<Partial<CaseFacts>> => {
  switch (command.do) {
    case 'assign':
      return { candidate: await participantOf(trx, command.handler, kase.owner) };
    case 'addTask':
      return { candidate: await participantOf(trx, command.to, kase.owner) };
    case 'escalate':
      return { levels: await levelsFrom(trx, kase.owner) };
    case 'conclude':
      return { behaviours: await behaviourFacts(trx, kase.subject, kase.allegations) };
    case 'recordProtection':
      return protection(trx, kase);
    case 'offerTransfer':
      return { unitExists: await unitStands(trx, command.unit) };
    case 'transferOfficer':
      return subjectUnit(trx, kase);
    case 'join':
      return otherCase(trx, command.into);
    default:
      return {};
  }
};

const subjectUnit = async (trx: ProvinceTransaction, { subject }: Case): Promise<Partial<CaseFacts>> => {
  const unit = subject.kind === 'officer' ? (await officerToday(trx, subject.officer))?.unit : null;
  return unit ? { subjectUnit: unit } : {};
};

const otherCase = async (trx: ProvinceTransaction, id: string): Promise<Partial<CaseFacts>> => {
  const other = await findCase(trx, caseKeyOf(id));
  return other ? { other } : {};
};

/** What was registered before the acts, and whether the province protects more people than Nghị định 73/2023 does. */
const protection = async (trx: ProvinceTransaction, { id }: Case): Promise<Partial<CaseFacts>> => {
  const registered = await proposalsOfCase(trx, caseKeyOf(id));
  const mechanisms = await mechanismsToday(trx, 'protection-of-those-who-dare', await caseToday(trx));
  return {
    registered: registered.map((proposal) => proposal.id),
    protectsOthers: mechanisms.some(({ works }) => works),
  };
};
