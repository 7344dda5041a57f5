import { recordView } from '@kycuong/db/audit';
import {
  caseToday,
  closeSignal as close,
  findSignal,
  listSignals as signalsBy,
  maskOfSignal,
  recordsById,
  type SignalLine,
  type SignalOutcome,
  similarSignals,
  type StoredRecord,
} from '@kycuong/db/case';
import type { CivilDay } from '@kycuong/rules/civil-day';
import { caseRefusal } from '@kycuong/rules/case';
import type { Bilingual } from '@kycuong/rules/bilingual';
import type { Condition } from '@kycuong/rules/detection/condition';
import { sentenceOf, type Sentence } from '@kycuong/rules/detection';
import { sentenceOfNode } from '@kycuong/rules/detection/sentence/node';
import { sentenceText } from '@kycuong/rules/detection/sentence/token';
import { z } from 'zod';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import { switchOffBelowFloor } from './precision.ts';
import { type Raised, raisedBy } from './raised-by.ts';
import { type LeafRecords, recordsOfLeaf } from './records-of-leaf.ts';

const pageSize = 50;
const text = z.string().trim().min(1).max(120);

export const signalListInput = z.object({
  directive: text.optional(),
  behaviour: text.optional(),
  indicator: text.optional(),
  level: z.enum(['notice', 'urgent']).optional(),
  concerns: text.optional(),
  unit: text.optional(),
  /** At least so many days old. */
  days: z.int().min(0).max(3650).optional(),
  state: z.enum(['open', 'closed', 'expired']).optional(),
  before: z.int().min(1).optional(),
});

export interface SignalPage {
  readonly today: CivilDay;
  readonly rows: readonly SignalLine[];
  readonly more: boolean;
}

const daysBefore = (today: CivilDay, days: number): CivilDay =>
  new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10) as CivilDay;

/** Signals that the acting person may see. An officer sees those that concern them, a head those of their units. */
export const listSignals = (
  { transaction }: Acting,
  { days, ...filter }: z.infer<typeof signalListInput>,
): Promise<SignalPage> =>
  transaction(async (trx) => {
    const today = await caseToday(trx);
    const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
    const old = days === undefined ? {} : { olderThan: daysBefore(today, days) };
    const rows = await signalsBy(trx, today, { ...given, ...old, limit: pageSize + 1 });
    // Asked for one officer, it is a view of that officer; a page of everybody's is of nobody.
    if (filter.concerns !== undefined && rows.length > 0)
      await recordView(trx, 'detection.signal', { officer: filter.concerns });
    return { today, rows: rows.slice(0, pageSize), more: rows.length > pageSize };
  });

export interface SignalView {
  readonly today: CivilDay;
  readonly signal: SignalLine;
  /** The condition behind it as a sentence, of the version that raised it; null when that version is not kept. */
  readonly sentence: Sentence | null;
  /** The leaves of the condition as the last run found them: true, unknown, else false. */
  readonly atoms: readonly {
    readonly node: string;
    readonly outcome: 'true' | 'unknown' | 'false';
    /** What the leaf asks, its numbers as they stood; null when the version is not kept. */
    readonly words: Bilingual | null;
    /** What it counts, with the records of the signal that are of that kind. */
    readonly rests: readonly LeafRecords[];
  }[];
  readonly records: readonly StoredRecord[];
  readonly similar: readonly SignalLine[];
}

export const readSignal = (
  { transaction }: Acting,
  { signal: number }: { readonly signal: number },
): Promise<SignalView> =>
  transaction(async (trx) => {
    const signal = (await findSignal(trx, number)) ?? refuse(caseRefusal('NO_SUCH_SIGNAL'));
    await recordView(trx, 'detection.signal', { signal_no: number });
    const raised = await raisedBy(trx, signal);
    const records = await recordsById(trx, signal.records);
    return {
      today: await caseToday(trx),
      signal,
      sentence: raised && sentenceOf(raised.indicator, signal.level, raised.words),
      atoms: (await maskOfSignal(trx, signal)).map((atom) => ({
        ...atom,
        words: raised ? wordsOfLeaf(raised, atom.node) : null,
        rests: raised ? recordsOfLeaf(conditionAt(raised.indicator, atom.node), records) : [],
      })),
      records,
      similar: await similarSignals(trx, signal, 20),
    };
  });

const wordsOfLeaf = ({ indicator, words }: Raised, node: string): Bilingual | null => {
  const condition = conditionAt(indicator, node);
  return condition && sentenceText(sentenceOfNode(indicator, { condition, path: [] }, words));
};

/** The condition of an indicator that carries a node id. */
const conditionAt = (part: unknown, node: string): Condition | null => {
  if (typeof part !== 'object' || part === null) return null;
  if ('id' in part && part.id === node) return part as Condition;
  for (const inner of Object.values(part)) {
    const found = conditionAt(inner, node);
    if (found) return found;
  }
  return null;
};

export const closeSignalInput = z.object({
  signal: z.int().min(1),
  outcome: z.enum(['false-positive', 'objective-cause', 'acknowledged', 'coaching']),
  reason: z.string().trim().min(1).max(4000),
});

/** Ends a signal without a case; with one, it ends when another person admits the case. */
export const closeSignal = (
  { transaction }: Acting,
  input: { readonly signal: number; readonly outcome: SignalOutcome; readonly reason: string },
): Promise<void> =>
  transaction(async (trx) => {
    await close(trx, input);
    await switchOffBelowFloor(trx);
  });
