import type { CaseEvent } from '@kycuong/api/staff';
import { caseLabel } from '@kycuong/rules/case/labels';
import type { TimelineEntry } from '@kycuong/ui/console/timeline-entry';
import { moment } from '#lib/dates.ts';
import { text } from '#lib/text.ts';
import * as m from '#lib/paraglide/messages.js';

const spoken = ['reasons', 'reason', 'words', 'why', 'questions', 'grounds', 'finding', 'remarks'] as const;

/** What happened in a case, as a timeline: the newest first. */
export const caseTimeline = (events: readonly CaseEvent[]): TimelineEntry[] =>
  events.map(({ kind, by, at, payload }) => {
    const said = payload as Record<string, unknown> | null;
    const why = spoken.map((key) => said?.[key]).find((value) => typeof value === 'string');
    return {
      icon: 'done',
      title: kind === 'open' ? m.case_was_opened() : text(caseLabel('command', kind)),
      at: new Date(at).toISOString(),
      when: moment(at),
      who: by ?? m.case_somebody(),
      ...(typeof why === 'string' && { why }),
    };
  });
