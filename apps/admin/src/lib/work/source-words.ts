import type { SourceView } from '@kycuong/api/staff';
import * as m from '#lib/paraglide/messages.js';

type Standing = SourceView['standing'];

/** How a source stands, as shape and colour; one that nobody registered owes nothing. */
export const standingState = (standing: Standing): 'done' | 'late' | 'wait' | 'off' | 'no' =>
  standing === null
    ? 'no'
    : ({ 'in-time': 'done', late: 'late', silent: 'wait', ended: 'off' } as const)[standing];

export const standingWords = (standing: Standing): string =>
  standing === null
    ? m.work_source_unregistered()
    : {
        'in-time': m.work_source_in_time,
        late: m.work_source_late,
        silent: m.work_source_silent,
        ended: m.work_source_ended,
      }[standing]();

export const sourceAddress = (source: string): string => `/nguon/${encodeURIComponent(source)}`;
