import type { GrainProgram } from '@kycuong/rules/detection/program';
import { evidenceKinds, type WorkKindId } from '@kycuong/rules/work';

type Grain = Pick<GrainProgram, 'grain' | 'keys'>;

export const grains: readonly Grain[] = [
  { grain: 'officer', keys: ['officer'] },
  { grain: 'unit', keys: ['unit'] },
  { grain: 'matter', keys: ['matter'] },
  { grain: 'collective', keys: ['collective'] },
  { grain: 'officer-matter', keys: ['officer', 'matter'] },
  { grain: 'unit-matter', keys: ['unit', 'matter'] },
  { grain: 'head-deputy', keys: ['head', 'deputy'] },
  { grain: 'unit-unit', keys: ['fromUnit', 'toUnit'] },
  ...evidenceKinds
    .filter(({ about }) => about === 'work')
    .map(({ id }): Grain => ({ grain: { record: id as WorkKindId }, keys: ['record'] })),
];
