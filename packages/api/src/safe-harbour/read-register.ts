import { caseToday } from '@kycuong/db/case';
import { listProposals, type ProposalLine } from '@kycuong/db/safe-harbour';
import type { CivilDay } from '@kycuong/rules/civil-day';
import type { z } from 'zod';
import type { Acting } from '../core/procedure.ts';
import { namesOf } from '../core/names-of.ts';
import type { registerInput } from './harbour-inputs.ts';

const pageSize = 50;

export interface ProposalRegister {
  readonly today: CivilDay;
  readonly rows: readonly ProposalLine[];
  readonly names: Readonly<Record<string, string>>;
  readonly more: boolean;
}

/** The register as far as the acting person may see it. */
export const readRegister = (
  { transaction, province }: Acting,
  { late, ...filter }: z.infer<typeof registerInput>,
): Promise<ProposalRegister> =>
  transaction(async (trx) => {
    const today = await caseToday(trx);
    const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
    const found = await listProposals(trx, { ...given, ...(late && { lateOn: today }), limit: pageSize + 1 });
    const rows = found.slice(0, pageSize);
    return {
      today,
      rows,
      more: found.length > pageSize,
      names: await namesOf(trx, province, {
        officers: rows.map(({ proposal }) => proposal.officer),
        units: rows.flatMap(({ proposal }) => [proposal.unit, proposal.askedUnit]),
      }),
    };
  });
