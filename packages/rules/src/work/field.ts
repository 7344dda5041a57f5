import type { Bilingual } from '../core/bilingual.schema.ts';

/** What a field may hold. Every value is stored and compared as one whole number; text never takes part in a rule. */
export type FieldType =
  /** A civil day in Asia/Ho_Chi_Minh, `yyyy-MM-dd`; not before 1975-06-13, when the country's clock became UTC+7. */
  | { readonly type: 'day' }
  /** A whole number in a unit, inside a domain. */
  | { readonly type: 'whole'; readonly unit: UnitId; readonly min: number; readonly max: number }
  | { readonly type: 'truth' }
  /** One value of a closed vocabulary. Codes are appended to, never reordered. */
  | { readonly type: 'code'; readonly values: readonly CodeValue[] }
  /** The identifier of something else; only ever compared for equality, as a key. */
  | { readonly type: 'reference'; readonly to: ReferenceTarget }
  /** Words for people (a title, the number of a document). No rule can see them. */
  | { readonly type: 'words' };

export type ReferenceTarget =
  'officer' | 'unit' | 'matter' | 'matter-kind' | 'duty' | 'position' | 'procedure' | 'record';

export interface CodeValue {
  readonly code: string;
  readonly label: Bilingual;
}

export type UnitId = keyof typeof units;

/** Units of numbers. A number is only ever compared with one of the same unit. */
export const units = {
  days: { vi: 'ngày', en: 'days' },
  'working-days': { vi: 'ngày làm việc', en: 'working days' },
  percent: { vi: '%', en: '%' },
  meetings: { vi: 'cuộc họp', en: 'meetings' },
  places: { vi: 'nơi', en: 'places' },
  times: { vi: 'lần', en: 'times' },
  items: { vi: 'việc', en: 'items' },
  hops: { vi: 'lượt chuyển', en: 'hand-offs' },
  papers: { vi: 'giấy tờ', en: 'papers' },
  people: { vi: 'người', en: 'people' },
  months: { vi: 'tháng', en: 'months' },
  quarters: { vi: 'quý', en: 'quarters' },
} as const satisfies Record<string, Bilingual>;

export interface Field {
  /** camelCase ASCII; the name in files, and in snake_case the column. */
  readonly name: string;
  readonly label: Bilingual;
  readonly type: FieldType;
  /** Whether a record may leave it out: such a value is unknown, never false. */
  readonly nullable: boolean;
}

/** A field that no file holds: worked out from the record, other records and the day. */
export interface DerivedField extends Field {
  readonly from: Bilingual;
}
