import { type DetectionContext, type Signal, withoutAbsorbed } from '@kycuong/rules/detection';
import type { Program } from '@kycuong/rules/detection/program';
import type { ProvinceTransaction } from '../core/claims.ts';
import { assignBits } from './assign-bits.ts';
import type { MomentOfRun } from './compile/moment-of-run.ts';
import { hitsOf } from './find-hits.ts';
import { planForFewRows } from './plan-for-few-rows.ts';
import { raiseSignals } from './raise-signals.ts';
import type { ReachedSubjects } from './reached-subjects.ts';
import {
  type FoundSignal,
  type Reconciled,
  reconcileSignals,
  type Reconsidered,
} from './reconcile-signals.ts';
import { storeReachedMasks } from './store-reached-masks.ts';
import { withoutPeers } from './without-peers.ts';

export interface Evaluating {
  readonly program: Program;
  readonly context: DetectionContext;
  readonly moment: MomentOfRun;
  readonly expiryDays: number;
}

export interface Evaluated {
  readonly signals: readonly Signal[];
  readonly reconciled: Reconciled;
  /** Rows that were decided. */
  readonly rows: number;
}

/**
 * Decides some rows again and reconciles their signals, at a cost that does not grow with the province. What compares with
 * peers is left to the night, and so is whether a signal stands for another.
 */
export async function evaluateSubjects(
  trx: ProvinceTransaction,
  { program, context, moment, expiryDays }: Evaluating,
  subjects: ReachedSubjects,
): Promise<Evaluated> {
  await planForFewRows(trx);
  const ofReach: MomentOfRun = { ...moment, onlyReached: true };
  const raised: FoundSignal[] = [];
  const reconsidered: Reconsidered[] = [];
  let rows = 0;
  for (const [whole, keys] of subjects) {
    const left = withoutPeers(whole, await assignBits(trx, program, whole));
    if (left.grain.outputs.length === 0) continue;
    const masks = await storeReachedMasks(trx, program, left, keys, ofReach);
    const hits = masks.flatMap((row) => hitsOf(row, left.grain, left.places));
    const signals = await raiseSignals(trx, left.grain, hits, { program, context, moment: ofReach });
    raised.push(...signals.map((signal) => ({ signal, grain: whole.name })));
    const indicators = [...new Set(left.grain.outputs.map(({ indicator }) => indicator.id))];
    reconsidered.push({ grain: whole.name, indicators, ...keys });
    rows += masks.length;
  }
  const outputs = program.grains.flatMap((grain) => grain.outputs);
  const signals = withoutAbsorbed(
    raised.map(({ signal }) => signal),
    outputs.map(({ indicator }) => indicator),
  );
  const standing = new Set(signals);
  const found = raised.filter(({ signal }) => standing.has(signal));
  const reconciled = await reconcileSignals(trx, program, found, expiryDays, reconsidered);
  return { signals, reconciled, rows };
}
