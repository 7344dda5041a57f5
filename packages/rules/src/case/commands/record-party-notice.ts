import { z } from 'zod';
import { endClocks } from '../clocks.ts';
import { documentNumberSchema } from '../command-fields.ts';
import { goOn, refuse, type Step } from '../step.ts';

export const recordPartyNoticeSchema = z.strictObject({
  do: z.literal('recordPartyNotice'),
  number: documentNumberSchema,
});

/** The Party organisation that manages the member was told (Quy định 296-QĐ/TW). Its own track stays its own. */
export const recordPartyNotice: Step<z.infer<typeof recordPartyNoticeSchema>> = (
  kase,
  _command,
  { today },
) => {
  if (kase.subject.kind !== 'officer' || !kase.subject.partyMember) return refuse('NOT_A_PARTY_MEMBER');
  if (kase.partyNoticeOn !== null) return refuse('ALREADY_DONE');
  return goOn({ ...endClocks(kase, ['party-notice'], today), partyNoticeOn: today }, ['case.party-notice']);
};
