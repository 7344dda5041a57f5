import type { Overview } from '@kycuong/api/staff';
import { caseLabel } from '@kycuong/rules/case/labels';
import { text } from '#lib/text.ts';
import * as m from '#lib/paraglide/messages.js';

type AgeCount = Overview['ageing'][number];

const kinds: Record<
  AgeCount['what'],
  { words: (state: string) => string; href: (state: string) => string; permission: string }
> = {
  signal: {
    words: (state) => (state === 'urgent' ? m.overview_age_urgent() : m.overview_age_notice()),
    href: (state) => `/tin-hieu?trang-thai=open&muc=${state}`,
    permission: 'signal.read',
  },
  case: {
    words: (state) => m.overview_age_case({ stage: text(caseLabel('stage', state)) }),
    href: (state) => `/vu-viec?buoc=${state}`,
    permission: 'case.read',
  },
  'late-case': {
    words: (state) => m.overview_age_late({ stage: text(caseLabel('stage', state)) }),
    href: (state) => `/vu-viec?buoc=${state}&tre=1`,
    permission: 'case.read',
  },
  proposal: {
    words: (state) => (state === 'late' ? m.overview_age_proposal_late() : m.overview_age_proposal()),
    href: (state) => `/de-xuat?tinh-trang=${state}`,
    permission: 'harbour.read',
  },
};
const order = Object.keys(kinds);

export interface AgeRow {
  readonly id: string;
  readonly label: string;
  readonly href: string;
  readonly permission: string;
  /** Up to 7 days, 30, 90, and more. */
  readonly buckets: readonly number[];
  readonly sum: number;
}

/** What is open, one line for each kind and state, with its age in four buckets. */
export const ageRows = (ageing: readonly AgeCount[]): AgeRow[] =>
  [...Map.groupBy(ageing, ({ what, state }) => `${what} ${state}`)]
    .map(([id, counts]): AgeRow => {
      const { what, state } = counts[0]!;
      const kind = kinds[what];
      const buckets = [0, 1, 2, 3].map(
        (bucket) => counts.find((count) => count.bucket === bucket)?.counted ?? 0,
      );
      return {
        id,
        label: kind.words(state),
        href: kind.href(state),
        permission: kind.permission,
        buckets,
        sum: buckets.reduce((sum, count) => sum + count, 0),
      };
    })
    .toSorted((a, b) => rank(a.id) - rank(b.id) || a.id.localeCompare(b.id));

const rank = (id: string): number => order.indexOf(id.split(' ')[0] ?? '');
