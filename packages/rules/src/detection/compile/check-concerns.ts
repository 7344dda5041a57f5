import type { Path } from '../../core/path.ts';
import { evidenceKind, fieldOf } from '../../work/evidence-kinds.ts';
import type { Field } from '../../work/field.ts';
import type { WorkKindId } from '../../work/evidence-kinds.ts';
import { type GrainKey, grainKeys } from '../language/grain.ts';
import type { Indicator } from '../language/indicator.schema.ts';
import type { ResolvedMetric } from '../program.ts';
import {
  concernsFieldNeedsNode,
  concernsNobody,
  concernsNoOne,
  concernsUnknownNode,
} from './faults/structure-faults.ts';
import type { Scope } from './scope.ts';

interface Metrics {
  readonly metrics: readonly ResolvedMetric[];
  readonly metricNodes: Readonly<Record<string, number>>;
}

const unitKeys: readonly GrainKey[] = ['unit', 'fromUnit', 'toUnit', 'collective'];

/** Whether there is somebody whom a signal of the indicator can concern. */
export function checkConcerns(
  scope: Scope,
  path: Path,
  { concerns, grain }: Indicator,
  { metrics, metricNodes }: Metrics,
): void {
  const keys = grainKeys(grain);
  const people = keys.filter((key) => key !== 'matter' && key !== 'record');
  if ('key' in concerns) {
    if (!keys.includes(concerns.key)) scope.report([...path, 'key'], concernsNobody(concerns.key, people));
    return;
  }
  if ('headOf' in concerns) {
    const headed = people.filter((key) => unitKeys.includes(key));
    if (!keys.includes(concerns.headOf))
      scope.report([...path, 'headOf'], concernsNobody(concerns.headOf, headed));
    return;
  }
  if ('of' in concerns) {
    const metric = Object.hasOwn(metricNodes, concerns.of) ? metrics[metricNodes[concerns.of]!] : undefined;
    if (metric) checkField(scope, path, metric.kind, concerns.field);
    else scope.report([...path, 'of'], concernsUnknownNode(concerns.of, Object.keys(metricNodes)));
    return;
  }
  if (typeof grain === 'string') scope.report(path, concernsFieldNeedsNode);
  else checkField(scope, path, grain.record, concerns.field);
}

function checkField(scope: Scope, path: Path, kind: WorkKindId, name: string): void {
  const field = fieldOf(kind, name);
  if (field && namesSomeone(field)) return;
  const { fields, derived } = evidenceKind(kind);
  const choices = [...fields, ...derived].filter(namesSomeone).map((one) => one.name);
  scope.report([...path, 'field'], concernsNoOne(name, choices));
}

function namesSomeone({ type }: Field): boolean {
  return type.type === 'reference' && (type.to === 'officer' || type.to === 'unit');
}
