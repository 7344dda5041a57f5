import type { Bilingual } from '../core/bilingual.schema.ts';

/** What a head may decide about overdue work in a regular review; the evidence keeps its own due day. */
export const reviewDecisions = [
  'press',
  'new-day',
  'reassign',
  'remove-obstacle',
  'no-longer-needed',
] as const;
export type ReviewDecision = (typeof reviewDecisions)[number];

export const reviewDecisionLabels: Readonly<Record<ReviewDecision, Bilingual>> = {
  press: { vi: 'Yêu cầu đẩy nhanh', en: 'Speed it up' },
  'new-day': { vi: 'Ấn định ngày mới', en: 'Set a new day' },
  reassign: { vi: 'Giao người khác', en: 'Give it to somebody else' },
  'remove-obstacle': { vi: 'Chỉ đạo gỡ vướng mắc', en: 'Order an obstacle removed' },
  'no-longer-needed': { vi: 'Không còn phải làm', en: 'No longer needed' },
};
