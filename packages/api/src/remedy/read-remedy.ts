import { findCase, peopleNames } from '@kycuong/db/case';
import {
  ownersToChoose,
  type RemedyEvent,
  remedyEvents,
  type RemedyLinkLine,
  remedyLinks,
  type RemedyRow,
} from '@kycuong/db/remedy';
import type { CivilDay } from '@kycuong/rules/civil-day';
import {
  hindranceToRemedyStep,
  type MilestoneLateness,
  milestoneLateness,
  type RemedyCommandName,
  remedyCommandNames,
} from '@kycuong/rules/remedy';
import type { Acting } from '../core/procedure.ts';
import { namesOf } from '../core/names-of.ts';
import { remedyFacts } from './remedy-facts.ts';
import type { RemedyInput } from './remedy-inputs.ts';

export interface RemedyView extends RemedyRow {
  readonly today: CivilDay;
  readonly mayReadCase: boolean;
  /** For every milestone, in its order. */
  readonly lateness: readonly MilestoneLateness[];
  /** What this person may try now. */
  readonly allowed: readonly RemedyCommandName[];
  readonly events: readonly RemedyEvent[];
  readonly links: readonly RemedyLinkLine[];
  /** Who could answer for another milestone; empty where this person adds none. */
  readonly owners: readonly { readonly person: string; readonly name: string }[];
  /** Names of persons and units by their codes. */
  readonly names: Readonly<Record<string, string>>;
}

export const readRemedy = (acting: Acting, key: RemedyInput): Promise<RemedyView> =>
  acting.transaction(async (trx) => {
    const { facts, ...row } = await remedyFacts(trx, acting, key);
    const { milestones } = row.remedy;
    const people = milestones.flatMap(({ owner, done, verified }) => [
      owner,
      ...(done ? [done.by] : []),
      ...(verified ? [verified.by] : []),
    ]);
    const allowed = remedyCommandNames.filter(
      (name) => hindranceToRemedyStep(row.remedy, name, facts) === null,
    );
    return {
      ...row,
      today: facts.today,
      mayReadCase: (await findCase(trx, key)) !== null,
      lateness: milestones.map((one) => milestoneLateness(one, facts.today)),
      allowed,
      owners: allowed.includes('addMilestone') ? await ownersToChoose(trx, row.unit, 200) : [],
      events: await remedyEvents(trx, key),
      links: await remedyLinks(trx, key),
      names: {
        ...(await namesOf(trx, acting.province, { units: [row.unit] })),
        ...(await peopleNames(trx, people)),
      },
    };
  });
