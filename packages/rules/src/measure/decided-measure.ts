import type { Case, MeasureForm } from '../case/case.ts';
import type { CivilDay } from '../core/civil-day.schema.ts';

/** A measure within its case: the round, the decision in it, and its place there. All count from 1. */
export interface ExecutionKey {
  readonly round: number;
  readonly decision: number;
  readonly measure: number;
}

/** That a measure was carried out, and what ended it. */
export interface Execution extends ExecutionKey {
  readonly executedOn: CivilDay;
  readonly executedBy: string;
  /** The document or record that shows it. */
  readonly evidence: string;
  /** First day on which it no longer holds; null where nothing says. */
  readonly endsOn: CivilDay | null;
  readonly endBasis: string | null;
  readonly lifted: {
    readonly on: CivilDay;
    readonly by: string;
    readonly reason: string;
    readonly basis: string;
    readonly number: string;
  } | null;
}

export interface DecidedMeasure extends ExecutionKey {
  readonly form: MeasureForm;
  readonly discipline: boolean;
  readonly reason: string;
  readonly decisionNumber: string;
  readonly decidedOn: CivilDay;
  readonly basis: string;
  /** Whether the decision that it belongs to still stands. */
  readonly stands: boolean;
  readonly execution: Execution | null;
}

export const measureStandings = ['overturned', 'to-execute', 'in-force', 'ended', 'lifted'] as const;
export type MeasureStanding = (typeof measureStandings)[number];

/** Where a measure stands on a day. Reckoned each time, so an end that was recorded needs nobody to carry it out. */
export function measureStanding(
  { stands, execution }: Pick<DecidedMeasure, 'stands' | 'execution'>,
  today: CivilDay,
): MeasureStanding {
  if (!stands) return 'overturned';
  if (execution === null) return 'to-execute';
  if (execution.lifted !== null && execution.lifted.on <= today) return 'lifted';
  return execution.endsOn !== null && execution.endsOn <= today ? 'ended' : 'in-force';
}

/** Every measure of the present round. Only those of the last decision stand, and none of a decision that was overturned. */
export function measuresOfCase(
  { decisions, former, stage }: Pick<Case, 'decisions' | 'former' | 'stage'>,
  executions: readonly Execution[],
): readonly DecidedMeasure[] {
  const round = former.length + 1;
  return decisions.flatMap((decided, place) =>
    decided.measures.map(({ form, discipline, reason }, at) => {
      const key = { round, decision: place + 1, measure: at + 1 };
      return {
        ...key,
        form,
        discipline,
        reason,
        decisionNumber: decided.number,
        decidedOn: decided.decidedOn,
        basis: decided.basis,
        stands: place === decisions.length - 1 && !decided.overturned && stage !== 'cleared',
        execution: executions.find((one) => sameKey(one, key)) ?? null,
      };
    }),
  );
}

const sameKey = (a: ExecutionKey, b: ExecutionKey): boolean =>
  a.round === b.round && a.decision === b.decision && a.measure === b.measure;
