// Fields of the subject of a row, reached through a key of its grain and written `<key>.<field>`.
import type { EvidenceKindId } from '../../work/evidence-kinds.ts';
import type { GrainKey } from '../language/grain.ts';

interface SubjectRegister {
  readonly kind: EvidenceKindId;
  /** The field of the register that holds the key. */
  readonly key: string;
  readonly fields: readonly string[];
}

const posts: SubjectRegister = { kind: 'post', key: 'officer', fields: ['role', 'duty', 'unit'] };
const units: SubjectRegister = { kind: 'unit', key: 'unit', fields: ['unitKind'] };

/**
 * The register behind each key: posts and units by the entry valid on the as-of day (with several, the one that began last,
 * then the smallest id), else none, and every field of it is unknown.
 */
export const subjectRegisters: Readonly<Partial<Record<GrainKey, SubjectRegister>>> = {
  officer: posts,
  head: posts,
  deputy: posts,
  unit: units,
  fromUnit: units,
  toUnit: units,
  collective: units,
  matter: {
    kind: 'matter',
    key: 'matter',
    fields: ['openedOn', 'closedOn', 'step'],
  },
};
