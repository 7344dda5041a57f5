import type { Path } from '../../core/path.ts';
import { exclusionCauses } from '../../work/vocabularies.ts';
import type { Condition } from '../language/condition.ts';
import { grainKeys } from '../language/grain.ts';
import type { Indicator } from '../language/indicator.schema.ts';
import type { Circuit, Output } from '../program.ts';
import { canMatchWithoutRecords } from './can-match-without-records.ts';
import { checkConcerns } from './check-concerns.ts';
import { compileCondition } from './compile-condition.ts';
import { reportUnset } from './compile-quantity.ts';
import { judgedFrom } from './judged-from.ts';
import { ofJudgedRecords } from './judged-records.ts';
import { conditionLimits, withinLimits } from './condition-size.ts';
import { matchesWithoutRecords, tooLarge } from './faults/structure-faults.ts';
import type { OutputDraft, Place } from './place.ts';
import { copyOf, type RowBuilder } from './row-builder.ts';
import type { Scope } from './scope.ts';
import { checkNodeIds } from './check-node-ids.ts';

interface CompiledIndicator {
  /** What the rows must hold for it, on top of what they already held. */
  readonly builder: RowBuilder;
  readonly outputs: readonly Output[];
}

/** The outputs of one indicator: none where a parameter is not set, or where something is wrong. */
export function compileIndicator(
  scope: Scope,
  path: Path,
  behaviour: string,
  indicator: Indicator,
  before: RowBuilder,
): CompiledIndicator {
  const nothing = { builder: before, outputs: [] };
  checkNodeIds(scope, [
    { condition: indicator.when, at: [...path, 'when'] },
    { condition: indicator.urgent, at: [...path, 'urgent'] },
  ]);
  const compiled = compileLevel(scope, [...path, 'when'], indicator, indicator.when, before);
  if (compiled.circuit) {
    const metrics = compiled.builder.metrics.items;
    checkConcerns(scope, [...path, 'concerns'], indicator, { metrics, metricNodes: compiled.metricNodes });
  }
  const urgent =
    indicator.urgent &&
    compileLevel(
      scope,
      [...path, 'urgent'],
      indicator,
      indicator.urgent,
      compiled.runs ? compiled.builder : before,
    );
  if (!compiled.circuit || !compiled.runs) return nothing;

  if (grainKeys(indicator.grain).length > 1) {
    const { slots, metrics, atoms } = compiled.builder;
    const row = { slots: slots.items, metrics: metrics.items, atoms: atoms.items };
    if (canMatchWithoutRecords(row, compiled.circuit)) scope.report([...path, 'when'], matchesWithoutRecords);
  }
  const outputOf = (level: Output['level'], { circuit, metricNodes, judgedFrom }: RunningLevel): Output => ({
    ...{ behaviour, indicator, level, circuit, metricNodes },
    ...(judgedFrom !== -Infinity && { judgedFrom }),
  });
  const notice = outputOf('notice', { ...compiled, circuit: compiled.circuit });
  if (!urgent?.circuit || !urgent.runs) return { builder: compiled.builder, outputs: [notice] };
  return {
    builder: urgent.builder,
    outputs: [notice, outputOf('urgent', { ...urgent, circuit: urgent.circuit })],
  };
}

type RunningLevel = CompiledLevel & { readonly circuit: Circuit };

interface CompiledLevel {
  readonly builder: RowBuilder;
  readonly judgedFrom: number;
  readonly circuit: Circuit | undefined;
  readonly metricNodes: Readonly<Record<string, number>>;
  /** Whether every parameter in it has a value on the day. */
  readonly runs: boolean;
}

function compileLevel(
  scope: Scope,
  path: Path,
  indicator: Indicator,
  condition: Condition,
  before: RowBuilder,
): CompiledLevel {
  const { grain, honours } = indicator;
  const builder = copyOf(before);
  const output = emptyDraft();
  const place: Place = {
    path,
    grain,
    builder,
    filter: false,
    judgedFrom: judgedFrom(scope, indicator, condition),
    bearing: 'against',
    honours: exclusionCauses.reduce(
      (bits, { code }, index) => (honours.some((cause) => cause === code) ? bits | (1 << index) : bits),
      0,
    ),
    prefix: '',
    inside: [],
    output,
  };
  const conditioned = compileCondition(scope, place, condition);
  const circuit = conditioned && ofJudgedRecords(place, conditioned);
  reportUnset(scope, place);
  const runs = output.unset.size === 0;
  return { builder, circuit, metricNodes: output.metricNodes, judgedFrom: place.judgedFrom, runs };
}

export function emptyDraft(): OutputDraft {
  return { budget: conditionLimits.nodes, unset: new Set(), metricNodes: {} };
}

/** Whether the conditions are small enough to look into. */
export function checkSize(scope: Scope, path: Path, { when, urgent }: Indicator): boolean {
  const large = [
    { condition: when, at: [...path, 'when'] },
    { condition: urgent, at: [...path, 'urgent'] },
  ].filter(({ condition }) => !withinLimits(condition));
  for (const { at } of large) scope.report(at, tooLarge(conditionLimits.nodes, conditionLimits.depth));
  return large.length === 0;
}
