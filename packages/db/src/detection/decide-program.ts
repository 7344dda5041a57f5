import { type DetectionContext, inSignalOrder, type Signal, withoutAbsorbed } from '@kycuong/rules/detection';
import type { Program } from '@kycuong/rules/detection/program';
import type { ProvinceTransaction } from '../core/claims.ts';
import { assignBits } from './assign-bits.ts';
import type { MomentOfRun } from './compile/moment-of-run.ts';
import { countUnknown } from './count-unknown.ts';
import { findHits } from './find-hits.ts';
import { raiseSignals } from './raise-signals.ts';
import type { FoundSignal } from './reconcile-signals.ts';
import { storeMasks } from './store-masks.ts';

export interface Decided {
  /** Sorted as in memory. */
  readonly signals: readonly Signal[];
  readonly found: readonly FoundSignal[];
  readonly rowsChanged: number;
  readonly rowsUnknown: number;
}

export interface Deciding {
  readonly program: Program;
  readonly context: DetectionContext;
  readonly moment: MomentOfRun;
  /** Called after each grain; what it throws ends the run. */
  readonly onProgress: (done: number, of: number) => Promise<void>;
}

/** Decides every row of every grain, stores the masks that changed and raises what follows from them. */
export async function decideProgram(trx: ProvinceTransaction, deciding: Deciding): Promise<Decided> {
  const { program, context, moment, onProgress } = deciding;
  const { grains } = program;
  const raised: FoundSignal[] = [];
  let rowsChanged = 0;
  let rowsUnknown = 0;
  for (const [done, grain] of grains.entries()) {
    const places = await assignBits(trx, program, grain);
    rowsChanged += await storeMasks(trx, program, grain, moment, places);
    rowsUnknown += await countUnknown(trx, program, grain);
    const hits = await findHits(trx, program.directive, grain, places);
    const signals = await raiseSignals(trx, grain, hits, { program, context, moment });
    raised.push(...signals.map((signal) => ({ signal, grain: grain.name })));
    await onProgress(done + 1, grains.length);
  }
  const kept = withoutAbsorbed(
    raised.map(({ signal }) => signal),
    grains.flatMap(({ outputs }) => outputs.map(({ indicator }) => indicator)),
  );
  const standing = new Set(kept);
  return {
    signals: [...kept].sort(inSignalOrder),
    found: raised.filter(({ signal }) => standing.has(signal)),
    rowsChanged,
    rowsUnknown,
  };
}
