import { caseKeyOf, findCase, peopleNames } from '@kycuong/db/case';
import {
  entryEvents,
  type EntryEvent,
  type EntryLine,
  findEntry,
  ledgerCase,
} from '@kycuong/db/head-liability';
import type { CivilDay } from '@kycuong/rules/civil-day';
import {
  type Credit,
  type Detection,
  hindranceToLedgerStep,
  type LedgerCommandName,
  ledgerCommandNames,
  ledgerRefusal,
  selfDetection,
} from '@kycuong/rules/head-liability';
import type { z } from 'zod';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import { namesOf } from '../core/names-of.ts';
import { ledgerFacts } from './ledger-facts.ts';
import type { entryInput } from './ledger-inputs.ts';

export interface EntryView extends EntryLine {
  readonly today: CivilDay;
  /** Whether this person may open the case itself. */
  readonly mayReadCase: boolean;
  readonly detection: Detection;
  readonly credit: Credit;
  /** What this person may try now. */
  readonly allowed: readonly LedgerCommandName[];
  readonly events: readonly EntryEvent[];
  /** Names of persons, officers and units by their codes. */
  readonly names: Readonly<Record<string, string>>;
}

export const readEntry = (acting: Acting, key: z.infer<typeof entryInput>): Promise<EntryView> =>
  acting.transaction(async (trx) => {
    const line = (await findEntry(trx, key)) ?? refuse(ledgerRefusal('NO_SUCH_ENTRY'));
    const { entry } = line;
    const of = caseKeyOf(entry.case);
    const kase = (await ledgerCase(trx, of)) ?? refuse(ledgerRefusal('NO_SUCH_ENTRY'));
    const { today, actor, detection } = await ledgerFacts(trx, acting, kase, entry.allegation);
    const people = [entry.askedBy, entry.assessment?.by, entry.decision?.by, entry.appeal?.decidedBy];
    return {
      ...line,
      today,
      mayReadCase: (await findCase(trx, of)) !== null,
      detection,
      credit: selfDetection(kase, entry, detection),
      allowed: ledgerCommandNames.filter((name) => hindranceToLedgerStep(entry, name, actor) === null),
      events: await entryEvents(trx, key),
      names: {
        ...(await namesOf(trx, acting.province, { officers: [entry.head], units: [entry.unit] })),
        ...(await peopleNames(
          trx,
          people.flatMap((person) => person ?? []),
        )),
      },
    };
  });
