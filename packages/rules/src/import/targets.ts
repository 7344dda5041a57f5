import { evidenceKinds } from '../work/work.ts';
import type { ImportField, ImportTarget, ImportTargetId } from './import-target.ts';
import { columnOfField, organisationTargets } from './organisation-targets.ts';

const id: ImportField = {
  name: 'id',
  label: { vi: 'mã bản ghi', en: 'id of the record' },
  required: true,
  type: { type: 'code-of-record' },
  aliases: ['mã', 'số', 'id', 'mã hồ sơ', 'mã số'],
};

const workTargets: readonly ImportTarget[] = evidenceKinds
  .filter((kind) => !organisationTargets.some((target) => target.id === kind.id))
  .map((kind) => ({
    id: kind.id as ImportTargetId,
    label: kind.label,
    group: 'work',
    fields: [id, ...kind.fields.map((field) => columnOfField(field))],
  }));

/** Everything that a file can hold, in the order in which a province brings it in. */
export const importTargets: readonly ImportTarget[] = [...organisationTargets, ...workTargets];

export const importTarget = (name: string): ImportTarget | undefined =>
  importTargets.find((target) => target.id === name);
