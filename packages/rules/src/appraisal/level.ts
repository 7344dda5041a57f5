import type { Bilingual } from '../core/bilingual.schema.ts';

/**
 * The levels of quality that may follow from recorded facts. There is no fourth on purpose: the lowest level is decided
 * and signed by the competent level, from factors that are laid out before it (promise 19).
 */
export const levels = ['excellent', 'good', 'completed'] as const;
export type Level = (typeof levels)[number];

/** What a row of a classification table may say. `lay-out`: no level follows, the factors go to the competent level. */
export const classOutputs = [...levels, 'lay-out'] as const;
export type ClassOutput = (typeof classOutputs)[number];

export const levelLabels = {
  excellent: { vi: 'Hoàn thành xuất sắc nhiệm vụ', en: 'Task fulfilled with excellence' },
  good: { vi: 'Hoàn thành tốt nhiệm vụ', en: 'Task well fulfilled' },
  completed: { vi: 'Hoàn thành nhiệm vụ', en: 'Task fulfilled' },
} as const satisfies Record<Level, Bilingual>;
