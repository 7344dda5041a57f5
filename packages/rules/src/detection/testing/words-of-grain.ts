// What conditions at a grain can be made of: fields and metrics by what they hold.
import { type EvidenceKindId, evidenceKind, fieldOf } from '../../work/evidence-kinds.ts';
import type { Field, UnitId } from '../../work/field.ts';
import { type Grain, grainKeys } from '../language/grain.ts';
import type { Window } from '../language/window.schema.ts';
import type { Metric } from '../vocabulary/metric.ts';
import { metrics } from '../vocabulary/metrics.ts';
import { subjectRegisters } from '../vocabulary/subject-fields.ts';
import type { WindowKind } from './language-nodes.ts';

export interface NamedField {
  readonly name: string;
  readonly field: Pick<Field, 'type'>;
  readonly nullable: boolean;
}

export interface WordsOfGrain {
  readonly grain: Grain;
  readonly fields: readonly NamedField[];
  readonly metrics: readonly Metric[];
}

export function wordsOfGrain(grain: Grain): WordsOfGrain {
  if (typeof grain !== 'string') return wordsOfRecord(grain.record);
  const keys = grainKeys(grain);
  const fields = keys.flatMap((key) => {
    const register = subjectRegisters[key];
    return (register?.fields ?? []).flatMap((name) =>
      comparable(register!.kind, name, `${key}.${name}`, true),
    );
  });
  return { grain, fields, metrics: metrics.filter((metric) => keys.every((key) => metric.keys[key])) };
}

export function wordsOfRecord(kind: Metric['kind']): WordsOfGrain {
  const { fields, derived } = evidenceKind(kind);
  const named = [...fields, ...derived].flatMap(({ name }) => comparable(kind, name, name, false));
  return { grain: { record: kind }, fields: named, metrics: [] };
}

export const fieldsOfType = ({ fields }: WordsOfGrain, types: readonly string[]): readonly NamedField[] =>
  fields.filter(({ field }) => types.includes(field.type.type));

/** Whether a metric can be looked at through a window. */
export function fitsWindow({ aggregate: { kind } }: Metric, window: WindowKind): boolean {
  if (window === 'none') return false;
  if (window === 'consecutive') return kind === 'count';
  return window !== 'sliding' || kind === 'count' || kind === 'sum';
}

/** The unit of what a metric gives through a window. */
export function unitThrough(metric: Metric, window: Window): UnitId {
  if (!('consecutive' in window)) return metric.unit;
  return window.consecutive === 'month' ? 'months' : 'quarters';
}

/** Among whom a row of the grain can be compared. */
export function peersAt(grain: Grain): ('duty' | 'unit-kind')[] {
  const keys = grainKeys(grain);
  if (keys.includes('record')) return [];
  if (keys.some((key) => key === 'officer' || key === 'head')) return ['duty', 'unit-kind'];
  return keys.some((key) => key !== 'matter') ? ['unit-kind'] : [];
}

function comparable(kind: EvidenceKindId, own: string, name: string, viaRegister: boolean): NamedField[] {
  const field = fieldOf(kind, own);
  if (!field || field.type.type === 'reference' || field.type.type === 'words') return [];
  return [{ name, field, nullable: viaRegister || field.nullable }];
}
