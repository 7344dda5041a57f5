import type { Proposal, ProposalStanding } from '@kycuong/rules/safe-harbour';
import type { CivilDay } from '@kycuong/rules/civil-day';
import { type Expression, type SqlBool, sql } from 'kysely';
import type { CaseKey } from '../case/case.ts';
import type { ProvinceTransaction } from '../core/claims.ts';

/** A place in the register of the province. */
export interface ProposalKey {
  readonly year: number;
  readonly no: number;
}

export interface ProposalLine extends ProposalKey {
  readonly proposal: Proposal;
  /** The moment of filing, as the database has it, and the digest of what was filed. */
  readonly filedAt: Date;
  readonly filedHash: string;
}

export interface ProposalFilter {
  readonly standing?: ProposalStanding;
  readonly officer?: string;
  /** Filed in this unit, or asked of it. */
  readonly unit?: string;
  readonly matter?: string;
  /** Only those whose answer is late on this day. */
  readonly lateOn?: CivilDay;
  readonly before?: ProposalKey;
  readonly limit: number;
}

const lines = (trx: ProvinceTransaction) =>
  trx
    .selectFrom('harbour.proposal as p')
    .select([
      'p.proposal_year as year',
      'p.proposal_no as no',
      'p.state as proposal',
      'p.filed_at as filedAt',
      'p.filed_hash as filedHash',
    ]);

const standings: Readonly<Record<ProposalStanding, Expression<SqlBool>>> = {
  waiting: sql<boolean>`p.outcome is null and p.withdrawn_on is null`,
  confirmed: sql<boolean>`p.outcome = 'confirmed'`,
  rejected: sql<boolean>`p.outcome = 'rejected'`,
  withdrawn: sql<boolean>`p.withdrawn_on is not null`,
};

/** The register as far as the acting person may see it, the newest first; pages by key. */
export async function listProposals(
  trx: ProvinceTransaction,
  filter: ProposalFilter,
): Promise<ProposalLine[]> {
  const { standing, officer, unit, matter, lateOn, before, limit } = filter;
  const wanted: Expression<SqlBool>[] = [
    ...(standing ? [standings[standing]] : []),
    ...(officer ? [sql<boolean>`p.officer = ${officer}`] : []),
    ...(unit ? [sql<boolean>`${unit} in (p.unit, p.asked_unit)`] : []),
    ...(matter ? [sql<boolean>`p.matter = ${matter}`] : []),
    ...(lateOn
      ? [sql<boolean>`p.answer_due_on < coalesce(p.answered_on, p.withdrawn_on, ${lateOn}::date)`]
      : []),
    ...(before ? [sql<boolean>`(p.proposal_year, p.proposal_no) < (${before.year}, ${before.no})`] : []),
  ];
  const rows = await lines(trx)
    .where((is) => is.and(wanted))
    .orderBy('p.proposal_year', 'desc')
    .orderBy('p.proposal_no', 'desc')
    .limit(limit)
    .execute();
  return rows as unknown as ProposalLine[];
}

/** A proposal that the acting person may see, or null. */
export async function findProposal(
  trx: ProvinceTransaction,
  { year, no }: ProposalKey,
): Promise<ProposalLine | null> {
  const row = await lines(trx)
    .where('p.proposal_year', '=', year)
    .where('p.proposal_no', '=', no)
    .executeTakeFirst();
  return (row as unknown as ProposalLine | undefined) ?? null;
}

/** What the subject of a case registered before an act of it, for whoever has the case, wherever it was filed. */
export async function proposalsOfCase(trx: ProvinceTransaction, { year, no }: CaseKey): Promise<Proposal[]> {
  const { rows } = await sql<{ state: Proposal }>`
    select state from harbour.proposals_of_case(${year}::smallint, ${no})`.execute(trx);
  return rows.map(({ state }) => state);
}
