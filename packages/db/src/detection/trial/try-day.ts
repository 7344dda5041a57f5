import { inSignalOrder, withoutAbsorbed } from '@kycuong/rules/detection';
import type { DecidedAlike } from '@kycuong/rules/detection/trial/node-counts';
import { decidedUnknown } from '@kycuong/rules/detection/trial/decided-unknown';
import type { TriedDay } from '@kycuong/rules/detection/trial/ledger';
import type { TrialSide } from '@kycuong/rules/detection/trial';
import type { GrainProgram } from '@kycuong/rules/detection/program';
import type { CivilDay } from '@kycuong/rules/civil-day';
import type { ProvinceTransaction } from '../../core/claims.ts';
import type { MomentOfRun } from '../compile/moment-of-run.ts';
import { raiseSignals } from '../raise-signals.ts';
import { decideGrain } from './decide-grain.ts';

export interface TriedGrains extends TriedDay {
  readonly decided: readonly (readonly [GrainProgram, readonly DecidedAlike[]])[];
}

/** What one version finds in the stored evidence on one day. Nothing is written. */
export async function tryDay(
  trx: ProvinceTransaction,
  { context, programOn }: TrialSide,
  day: CivilDay,
  moment: MomentOfRun,
  stop: AbortSignal,
): Promise<TriedGrains> {
  const program = programOn(day);
  const raised = [];
  const decided: [GrainProgram, readonly DecidedAlike[]][] = [];
  for (const grain of program.grains) {
    stop.throwIfAborted();
    const { hits, rows } = await decideGrain(trx, grain, moment);
    raised.push(...(await raiseSignals(trx, grain, hits, { program, context, moment })));
    decided.push([grain, rows]);
  }
  const outputs = program.grains.flatMap((grain) => grain.outputs);
  const signals = [
    ...withoutAbsorbed(
      raised,
      outputs.map(({ indicator }) => indicator),
    ),
  ].sort(inSignalOrder);
  const indicators = decided.flatMap(([grain, rows]) => decidedUnknown(grain, rows));
  return { signals, indicators, decided };
}
