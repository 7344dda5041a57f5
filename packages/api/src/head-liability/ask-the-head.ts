import { type EntryKey, ledgerCase, saveLedgerStep } from '@kycuong/db/head-liability';
import { caseRefusal } from '@kycuong/rules/case';
import { askHead } from '@kycuong/rules/head-liability';
import type { z } from 'zod';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import { ledgerFacts } from './ledger-facts.ts';
import type { askInput } from './ledger-inputs.ts';

/** An entry begins: whoever headed the unit on the day of the act is asked to explain. */
export const askTheHead = (acting: Acting, { ask, ...key }: z.infer<typeof askInput>): Promise<EntryKey> =>
  acting.transaction(async (trx) => {
    const kase = (await ledgerCase(trx, key)) ?? refuse(caseRefusal('NO_SUCH_CASE'));
    // The number is given where it is written.
    const asked = askHead('', ask, await ledgerFacts(trx, acting, kase, ask.allegation));
    if (!asked.ok) return refuse(asked.refusal);
    const { next, because } = asked;
    return saveLedgerStep(trx, { key: null, seen: 0, kind: 'ask', payload: ask, next, because });
  });
