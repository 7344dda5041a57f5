import type { Bilingual } from '../core/bilingual.schema.ts';
import type { MeasureStanding } from './decided-measure.ts';

const standing: Readonly<Record<MeasureStanding, Bilingual>> = {
  overturned: {
    vi: 'Không còn hiệu lực vì quyết định bị hủy hoặc thay thế',
    en: 'Void, the decision was overturned or replaced',
  },
  'to-execute': { vi: 'Chưa thi hành', en: 'Not carried out yet' },
  'in-force': { vi: 'Đang có hiệu lực', en: 'In force' },
  ended: { vi: 'Đã hết thời gian', en: 'Ended' },
  lifted: { vi: 'Đã chấm dứt', en: 'Lifted' },
};

/** Words for where a measure stands. */
export const measureLabels = { standing } as const;
