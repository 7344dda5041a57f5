import { toCivilDay } from '../../core/epoch-day.ts';
import type { Predicate } from '../language/indicator.schema.ts';
import { match } from '../outcome.ts';
import type { SentenceWords } from '../sentence/saying.ts';
import type { Seen } from '../evaluate/seen.ts';
import type { DecidedGrain } from '../signals/decided-grain.ts';
import type { DetectionContext } from '../signals/detection-context.ts';
import { excludedRows } from '../signals/excluded-rows.ts';
import type { Output, Program } from '../program.ts';
import { explainCircuit } from './explain-circuit.ts';
import { missingData } from './missing-data.ts';
import { nearestChange } from './nearest-change.ts';
import type { NearestChange, Reasons } from './reasons.ts';
import { sayChange } from './say-change.ts';

/** What reasons need beside the row: the catalogue's words and numbers, and the evidence. */
export interface Explaining {
  readonly program: Pick<Program, 'parameters' | 'asOf'>;
  readonly predicates: ReadonlyMap<string, Predicate>;
  readonly words: SentenceWords;
  readonly context: DetectionContext;
  readonly seen: Seen;
}

/** Why an indicator says what it says of one row of its grain. `urgent` is its other level, when it has one. */
export function explain(
  grain: DecidedGrain,
  row: number,
  { notice, urgent }: { readonly notice: Output; readonly urgent: Output | undefined },
  explaining: Explaining,
): Reasons {
  const { behaviour, indicator, circuit } = notice;
  const tree = explainCircuit(grain, row, notice, explaining);
  const outcome = excludedRows(grain, indicator, explaining.seen)(row) ? 'excluded' : tree.outcome;
  return {
    behaviour,
    clause: indicator.clause,
    indicator: indicator.id,
    subject: Object.fromEntries(
      grain.program.keys.map((key, place) => [key, grain.subjects.name(row, place)]),
    ),
    asOf: toCivilDay(explaining.seen.asOf.day),
    outcome,
    tree,
    urgent: urgent ? explainCircuit(grain, row, urgent, explaining) : null,
    change: outcome === 'excluded' ? null : changeOf(grain, row, circuit, explaining),
    missing: outcome === 'unknown' ? missingData(tree) : [],
    catalogue: explaining.context.identity,
  };
}

function changeOf(
  grain: DecidedGrain,
  row: number,
  circuit: Output['circuit'],
  { seen }: Explaining,
): NearestChange | null {
  const slots = grain.program.slots.map((_, slot) => ({
    low: grain.rows.low[slot]![row]!,
    high: grain.rows.high[slot]![row]!,
  }));
  const found = nearestChange(grain.program, circuit, slots, seen.days);
  if (!found) return null;
  const outcome = found.outcome === match ? 'match' : 'no-match';
  return {
    node: found.node,
    from: found.from,
    to: found.to,
    outcome,
    words: sayChange(found, grain.program),
  };
}
