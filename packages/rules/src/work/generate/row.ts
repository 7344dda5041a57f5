import type { EvidenceKindId } from '../evidence-kinds.ts';
import type { ReferenceTarget } from '../field.ts';

/** Values by field, as lanes hold them; references are numbers of this province. What is not there is unknown. */
export type Values = Readonly<Record<string, number | undefined>>;

/** One record of a generated province, before it becomes text or a row of columns. */
export interface Row {
  readonly kind: EvidenceKindId;
  readonly id: string;
  readonly source: string;
  /** Epoch day of the version that counts in the end. */
  readonly recordedOn: number;
  readonly values: Values;
  /** A version recorded before it, which it corrects. */
  readonly earlier?: { readonly recordedOn: number; readonly values: Values };
  /** The day on which it was taken back as a mistake. */
  readonly withdrawnOn?: number;
}

const prefixes: Readonly<Record<EvidenceKindId, string>> = {
  unit: 'DV',
  post: 'VT',
  competence: 'TQ',
  delegation: 'UQ',
  leave: 'NP',
  matter: 'VV',
  assignment: 'GV',
  referral: 'CV',
  consultation: 'XY',
  reply: 'TL',
  advice: 'TM',
  meeting: 'CH',
  signature: 'KY',
  reminder: 'DD',
  report: 'BC',
  dossier: 'HS',
  petition: 'DT',
  'spot-check': 'KT',
  finding: 'KL',
  assessment: 'DG',
  exclusion: 'LT',
  'data-until': 'DL',
};

/** Numbers are padded, so that ids in the order of their numbers are in code-unit order. */
export function recordId(kind: EvidenceKindId, number: number): string {
  return `${prefixes[kind]}${String(number).padStart(8, '0')}`;
}

const names: Readonly<Record<ReferenceTarget, (number: number) => string>> = {
  officer: (number) => `CB${String(number).padStart(6, '0')}`,
  unit: (number) => `CQ${String(number).padStart(4, '0')}`,
  matter: (number) => `V${String(number).padStart(8, '0')}`,
  'matter-kind': (number) => `LV${String(number).padStart(3, '0')}`,
  duty: (number) => `NV${String(number).padStart(3, '0')}`,
  position: (number) => `PA${number}`,
  procedure: (number) => `TT${String(number).padStart(4, '0')}`,
  // Only replies refer to records here, and only to consultations.
  record: (number) => recordId('consultation', number),
};

export function nameOf(target: ReferenceTarget, number: number): string {
  return names[target](number);
}
