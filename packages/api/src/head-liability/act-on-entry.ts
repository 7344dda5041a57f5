import { findEntry, ledgerCase, saveLedgerStep } from '@kycuong/db/head-liability';
import { caseKeyOf } from '@kycuong/db/case';
import { decideEntry, ledgerRefusal } from '@kycuong/rules/head-liability';
import type { z } from 'zod';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import { ledgerFacts } from './ledger-facts.ts';
import type { actInput } from './ledger-inputs.ts';

export interface EntryStepTaken {
  readonly revision: number;
  readonly stage: string;
  /** The rules that let it through. */
  readonly because: readonly string[];
}

/** Every step of an entry: `rules` decides, and the database's function looks once more and is the only one that writes. */
export const actOnEntry = (
  acting: Acting,
  { command, revision, ...key }: z.infer<typeof actInput>,
): Promise<EntryStepTaken> =>
  acting.transaction(async (trx) => {
    const { entry } = (await findEntry(trx, key)) ?? refuse(ledgerRefusal('NO_SUCH_ENTRY'));
    const kase = (await ledgerCase(trx, caseKeyOf(entry.case))) ?? refuse(ledgerRefusal('NO_SUCH_ENTRY'));
    const facts = await ledgerFacts(trx, acting, kase, entry.allegation);
    const decided = decideEntry(entry, command, facts, revision);
    if (!decided.ok) return refuse(decided.refusal);
    const { do: kind, ...payload } = command;
    const { next, because } = decided;
    await saveLedgerStep(trx, { key, seen: revision, kind, payload, next, because });
    return { revision: next.revision, stage: next.stage, because };
  });
