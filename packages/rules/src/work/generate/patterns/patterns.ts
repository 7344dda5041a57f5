import { askingAndMeetingPatterns } from './asking-and-meeting.ts';
import { headPatterns } from './heads.ts';
import { idleWorkPatterns } from './idle-work.ts';
import { judgedPatterns } from './judged.ts';
import { passingOnPatterns } from './passing-on.ts';
import type { Pattern } from './pattern.ts';

const all = {
  ...passingOnPatterns,
  ...askingAndMeetingPatterns,
  ...headPatterns,
  ...idleWorkPatterns,
  ...judgedPatterns,
};

export type PatternId = keyof typeof all;

/** Every pattern that a generated province can hold. */
export const patterns: Readonly<Record<PatternId, Pattern>> = all;

export const patternIds = Object.keys(all) as PatternId[];
