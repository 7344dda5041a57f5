import type { Bilingual } from '../core/bilingual.schema.ts';
import type { MeasureForm } from '../case/case.ts';

/** How long a form of measure lasts, as far as a source says so. */
export interface TermRule {
  /** Days that it lasts; null: nobody worked out an end, so somebody states it with its basis. */
  readonly days: number | null;
  readonly certainty: 'not-limited' | 'uncertain';
  readonly words: Bilingual;
}

const uncertain: TermRule = {
  days: null,
  certainty: 'uncertain',
  words: {
    vi: 'Thời gian có hiệu lực chưa xác định trong nguồn đã kiểm chứng, nên không tự kết thúc. Ghi ngày kết thúc cùng căn cứ.',
    en: 'No verified source determines how long it holds, so it does not end by itself. State the last day with its basis.',
  },
};
const notLimited: TermRule = {
  days: null,
  certainty: 'not-limited',
  words: {
    vi: 'Một lần, không có thời gian hiệu lực. Chỉ kết thúc khi có quyết định chấm dứt.',
    en: 'Done once, with no time that it holds for. It ends only when a decision lifts it.',
  },
};

const onceOnly: readonly MeasureForm[] = [
  'removal-from-office',
  'recall',
  'dismissal',
  'demotion',
  'salary-step-reduction',
  'caution',
  'criticism',
  'review',
  'transfer',
  'replacement',
];

/** What is known of the time for which a form holds (domain.md 10.2 and 10.3 name none; nothing is made up). */
export const termOf = (form: MeasureForm): TermRule => (onceOnly.includes(form) ? notLimited : uncertain);
