import { labelOf } from '@kycuong/rules/catalogue/labels';
import type { VersionHead } from '@kycuong/api/staff';
import { day } from '#lib/dates.ts';
import { text } from '#lib/text.ts';
import * as m from '#lib/paraglide/messages.js';

interface Stage {
  readonly label: string;
  readonly standing: 'past' | 'current' | 'next';
}

const step = (label: string, standing: Stage['standing']): Stage => ({ label, standing });

/** Draft, review by two people, in force: where this version stands on that path. */
export const stagesOf = ({ status, standing, effectiveFrom }: VersionHead): readonly Stage[] => {
  if (status === 'withdrawn')
    return [step(m.stage_draft(), 'past'), step(text(labelOf('versionStatus', 'withdrawn')), 'current')];
  const last = effectiveFrom ? m.stage_in_force_from({ from: day(effectiveFrom) }) : m.stage_in_force();
  if (status === 'approved') {
    const end = standing === 'superseded' ? text(labelOf('versionStatus', 'superseded')) : last;
    return [step(m.stage_draft(), 'past'), step(m.stage_review(), 'past'), step(end, 'current')];
  }
  const inReview = status === 'in-review';
  return [
    step(m.stage_draft(), inReview ? 'past' : 'current'),
    step(m.stage_review(), inReview ? 'current' : 'next'),
    step(last, 'next'),
  ];
};
