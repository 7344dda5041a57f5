import { toCivilDay } from '../../core/epoch-day.ts';
import { judgedDayNode } from '../judged-day-node.ts';
import { aboveAll, belowAll, type Circuit, type ResolvedMetric, type Slot } from '../program.ts';
import { sayCondition } from '../sentence/say-condition.ts';
import { sentenceText } from '../sentence/token.ts';
import type { Grain } from '../language/grain.ts';
import { parametersIn } from '../language/names-in.ts';
import type { Seen } from '../evaluate/seen.ts';
import type { DecidedGrain } from '../signals/decided-grain.ts';
import { slotsOf } from '../signals/supporting-metrics.ts';
import type { Explaining } from './explain.ts';
import { metricRecords } from './metric-records.ts';
import type { MetricRecords, ReasonNode, ValueReason } from './reasons.ts';
import { sayBounds, slotLabel } from './say-value.ts';
import type { SourceNode } from './source-nodes.ts';

type Leaf = Pick<Extract<ReasonNode, { kind: 'leaf' }>, 'words' | 'values' | 'parameters'>;

const judgedDay = {
  vi: 'việc xảy ra từ ngày chỉ báo và các ngưỡng của nó có hiệu lực',
  en: 'it happened on or after the day from which the indicator and its thresholds apply',
};

const noRecords: MetricRecords = { counted: [], possible: [], excluded: [] };

/** One comparison: its words, what was found, and who chose the numbers. */
export function explainLeaf(
  grain: DecidedGrain,
  row: number,
  { id, atom }: Extract<Circuit, { op: 'atom' }>,
  source: SourceNode | undefined,
  { words, program, predicates, seen }: Explaining,
  at: Grain,
): Leaf {
  const said =
    source &&
    sayCondition(source.condition, {
      ...words,
      grain: at,
      record: typeof at === 'string' ? undefined : at.record,
      windowSaid: false,
      node: id,
      path: source.path,
    });
  return {
    words: said
      ? sentenceText(said)
      : id === judgedDayNode
        ? judgedDay
        : { vi: `\`${id}\``, en: `\`${id}\`` },
    values: [...new Set(slotsOf(grain.program.atoms[atom]!))].map((slot) => valueOf(grain, slot, row, seen)),
    parameters: (source ? parametersIn(source.condition, predicates) : []).flatMap(
      (parameter) => program.parameters.get(parameter) ?? [],
    ),
  };
}

function valueOf(
  { program, rows, subjects }: DecidedGrain,
  slot: number,
  row: number,
  seen: Seen,
): ValueReason {
  const place = program.slots[slot]!;
  const bounds = { low: rows.low[slot]![row]!, high: rows.high[slot]![row]! };
  const metric = metricOf(place, program.metrics);
  return {
    label: slotLabel(place, program),
    words: sayBounds(place, bounds, program),
    low: bounds.low === belowAll ? null : bounds.low,
    high: bounds.high === aboveAll ? null : bounds.high,
    records: metric ? metricRecords(metric, row, subjects, seen) : noRecords,
    judgedFrom: metric?.window.judgedFrom === undefined ? null : toCivilDay(metric.window.judgedFrom),
    incomplete: metric ? incompleteData(metric, seen) : null,
  };
}

/** Records of peers are other people's; nobody is shown them as reasons. */
function metricOf(slot: Slot, metrics: readonly ResolvedMetric[]): ResolvedMetric | undefined {
  return slot.from === 'metric' ? metrics[slot.metric] : undefined;
}

function incompleteData({ kind, window }: ResolvedMetric, { evidence }: Seen): ValueReason['incomplete'] {
  const until = evidence.dataUntil(kind);
  if (until !== undefined && until >= window.span.to - 1) return null;
  return { kind, until: until === undefined ? null : toCivilDay(until) };
}
