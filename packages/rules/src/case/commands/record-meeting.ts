import { z } from 'zod';
import { civilDaySchema } from '../../core/civil-day.schema.ts';
import { officerSchema, wordsSchema } from '../command-fields.ts';
import { goOn, refuse, type Step } from '../step.ts';

export const recordMeetingSchema = z.strictObject({
  do: z.literal('recordMeeting'),
  kind: z.enum(['review-meeting', 'council']),
  on: civilDaySchema,
  record: wordsSchema,
  members: z.array(officerSchema).min(1).max(50),
  subjectPresent: z.boolean(),
});

/** Members of a disciplinary council (Nghị định 112/2020/NĐ-CP as consolidated by 5/VBHN-BNV of 2023, Điều 28). */
const councilMembers = 5;

/** The record of a review meeting, or of a disciplinary council after it; nobody sits in one about themselves. */
export const recordMeeting: Step<z.infer<typeof recordMeetingSchema>> = (kase, command, { today }) => {
  const { kind, on, record, members, subjectPresent } = command;
  if (on > today) return refuse('DAY_IN_FUTURE');
  const { subject } = kase;
  const judges = kind === 'council';
  if (judges && new Set(members).size !== councilMembers) return refuse('COUNCIL_INCOMPLETE');
  if (judges && !kase.meetings.some((meeting) => meeting.kind === 'review-meeting' && meeting.on <= on))
    return refuse('REVIEW_MEETING_FIRST');
  if (judges && subject.kind === 'officer' && members.includes(subject.officer))
    return refuse('CONFLICT_OF_INTEREST');
  const meeting = { kind, on, record, members, subjectPresent };
  return goOn({ ...kase, meetings: [...kase.meetings, meeting] }, ['case.meetings']);
};
