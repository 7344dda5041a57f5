import { z } from 'zod';
import type { Bilingual } from '../../core/bilingual.schema.ts';
import type { WorkKindId } from '../../work/evidence-kinds.ts';
import { workKindIds } from '../../work/work-kind-ids.ts';

/** What identifies a row: the values of these keys, in this order. */
export const grainKeyNames = [
  'officer',
  'unit',
  'matter',
  'head',
  'deputy',
  'fromUnit',
  'toUnit',
  'collective',
  'record',
] as const;

export type GrainKey = (typeof grainKeyNames)[number];

export const subjectGrains = {
  officer: { keys: ['officer'], label: { vi: 'người', en: 'officer' } },
  unit: { keys: ['unit'], label: { vi: 'đơn vị', en: 'unit' } },
  matter: { keys: ['matter'], label: { vi: 'việc', en: 'matter' } },
  'officer-matter': { keys: ['officer', 'matter'], label: { vi: 'người × việc', en: 'officer × matter' } },
  'unit-matter': { keys: ['unit', 'matter'], label: { vi: 'đơn vị × việc', en: 'unit × matter' } },
  'head-deputy': {
    keys: ['head', 'deputy'],
    label: { vi: 'người đứng đầu × cấp phó', en: 'head × deputy' },
  },
  'unit-unit': { keys: ['fromUnit', 'toUnit'], label: { vi: 'đơn vị × đơn vị', en: 'unit × unit' } },
  /** A leadership collective, named by its unit. */
  collective: { keys: ['collective'], label: { vi: 'tập thể lãnh đạo', en: 'leadership collective' } },
} as const satisfies Record<string, { keys: readonly GrainKey[]; label: Bilingual }>;

export type SubjectGrain = keyof typeof subjectGrains;

/** The row an indicator looks at: a subject, or one record of a kind. */
export const grainSchema = z
  .union([
    z.enum(Object.keys(subjectGrains) as [SubjectGrain, ...SubjectGrain[]]),
    z.strictObject({ record: z.enum(workKindIds) }),
  ])
  .meta({ id: 'grain' });
export type Grain = SubjectGrain | { readonly record: WorkKindId };

export function grainKeys(grain: Grain): readonly GrainKey[] {
  return typeof grain === 'string' ? subjectGrains[grain].keys : ['record'];
}

/** A short name of a grain for keys and files, such as `officer-matter` or `record:consultation`. */
export function grainName(grain: Grain): string {
  return typeof grain === 'string' ? grain : `record:${grain.record}`;
}
