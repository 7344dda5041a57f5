// The commands of the path, by name: what each takes and what it does.
import { z } from 'zod';
import { absorb, absorbSchema } from './commands/absorb.ts';
import { acceptTransfer, acceptTransferSchema } from './commands/accept-transfer.ts';
import { addTask, addTaskSchema } from './commands/add-task.ts';
import { admit, admitSchema } from './commands/admit.ts';
import { assign, assignSchema } from './commands/assign.ts';
import { close, closeSchema } from './commands/close.ts';
import { conclude, concludeSchema } from './commands/conclude.ts';
import { decideAppeal, decideAppealSchema } from './commands/decide-appeal.ts';
import { decideMeasure, decideMeasureSchema } from './commands/decide-measure.ts';
import { declineTransfer, declineTransferSchema } from './commands/decline-transfer.ts';
import { endCourtAction, endCourtActionSchema } from './commands/end-court-action.ts';
import { endStay, endStaySchema } from './commands/end-stay.ts';
import { endSuspension, endSuspensionSchema } from './commands/end-suspension.ts';
import { escalate, escalateSchema } from './commands/escalate.ts';
import { explain, explainSchema } from './commands/explain.ts';
import { extendExplanation, extendExplanationSchema } from './commands/extend-explanation.ts';
import { fileAppeal, fileAppealSchema } from './commands/file-appeal.ts';
import { finishTask, finishTaskSchema } from './commands/finish-task.ts';
import { join, joinSchema } from './commands/join.ts';
import { makeFinal, makeFinalSchema } from './commands/make-final.ts';
import { markComplex, markComplexSchema } from './commands/mark-complex.ts';
import { nameRepresentative, nameRepresentativeSchema } from './commands/name-representative.ts';
import { offerTransfer, offerTransferSchema } from './commands/offer-transfer.ts';
import { passExplanationLimit, passExplanationLimitSchema } from './commands/pass-explanation-limit.ts';
import { recommendMeasure, recommendMeasureSchema } from './commands/recommend-measure.ts';
import { recordCourtAction, recordCourtActionSchema } from './commands/record-court-action.ts';
import { recordDecisionReceipt, recordDecisionReceiptSchema } from './commands/record-decision-receipt.ts';
import { recordMeeting, recordMeetingSchema } from './commands/record-meeting.ts';
import { recordPartyNotice, recordPartyNoticeSchema } from './commands/record-party-notice.ts';
import { recordProtection, recordProtectionSchema } from './commands/record-protection.ts';
import { recordReceipt, recordReceiptSchema } from './commands/record-receipt.ts';
import { refuseExplanation, refuseExplanationSchema } from './commands/refuse-explanation.ts';
import { reject, rejectSchema } from './commands/reject.ts';
import { reopen, reopenSchema } from './commands/reopen.ts';
import { requestExplanation, requestExplanationSchema } from './commands/request-explanation.ts';
import { separate, separateSchema } from './commands/separate.ts';
import { stay, staySchema } from './commands/stay.ts';
import { suspend, suspendSchema } from './commands/suspend.ts';
import { transferOfficer, transferOfficerSchema } from './commands/transfer-officer.ts';
import { weighPoint, weighPointSchema } from './commands/weigh-point.ts';
import type { CommandName } from './procedure/command-rules.ts';
import type { Step } from './step.ts';

export const commandSchemas = {
  absorb: absorbSchema,
  acceptTransfer: acceptTransferSchema,
  addTask: addTaskSchema,
  admit: admitSchema,
  assign: assignSchema,
  close: closeSchema,
  conclude: concludeSchema,
  decideAppeal: decideAppealSchema,
  decideMeasure: decideMeasureSchema,
  declineTransfer: declineTransferSchema,
  endCourtAction: endCourtActionSchema,
  endStay: endStaySchema,
  endSuspension: endSuspensionSchema,
  escalate: escalateSchema,
  explain: explainSchema,
  extendExplanation: extendExplanationSchema,
  fileAppeal: fileAppealSchema,
  finishTask: finishTaskSchema,
  join: joinSchema,
  makeFinal: makeFinalSchema,
  markComplex: markComplexSchema,
  nameRepresentative: nameRepresentativeSchema,
  offerTransfer: offerTransferSchema,
  passExplanationLimit: passExplanationLimitSchema,
  recommendMeasure: recommendMeasureSchema,
  recordCourtAction: recordCourtActionSchema,
  recordDecisionReceipt: recordDecisionReceiptSchema,
  recordMeeting: recordMeetingSchema,
  recordPartyNotice: recordPartyNoticeSchema,
  recordProtection: recordProtectionSchema,
  recordReceipt: recordReceiptSchema,
  refuseExplanation: refuseExplanationSchema,
  reject: rejectSchema,
  reopen: reopenSchema,
  requestExplanation: requestExplanationSchema,
  separate: separateSchema,
  stay: staySchema,
  suspend: suspendSchema,
  transferOfficer: transferOfficerSchema,
  weighPoint: weighPointSchema,
} as const satisfies Record<CommandName, z.ZodType>;

/** What somebody asks to be done to a case. */
export const commandSchema = z.discriminatedUnion('do', [
  absorbSchema,
  acceptTransferSchema,
  addTaskSchema,
  admitSchema,
  assignSchema,
  closeSchema,
  concludeSchema,
  decideAppealSchema,
  decideMeasureSchema,
  declineTransferSchema,
  endCourtActionSchema,
  endStaySchema,
  endSuspensionSchema,
  escalateSchema,
  explainSchema,
  extendExplanationSchema,
  fileAppealSchema,
  finishTaskSchema,
  joinSchema,
  makeFinalSchema,
  markComplexSchema,
  nameRepresentativeSchema,
  offerTransferSchema,
  passExplanationLimitSchema,
  recommendMeasureSchema,
  recordCourtActionSchema,
  recordDecisionReceiptSchema,
  recordMeetingSchema,
  recordPartyNoticeSchema,
  recordProtectionSchema,
  recordReceiptSchema,
  refuseExplanationSchema,
  rejectSchema,
  reopenSchema,
  requestExplanationSchema,
  separateSchema,
  staySchema,
  suspendSchema,
  transferOfficerSchema,
  weighPointSchema,
]);
export type CaseCommand = z.infer<typeof commandSchema>;

export const steps: { readonly [Name in CommandName]: Step<Extract<CaseCommand, { do: Name }>> } = {
  absorb,
  acceptTransfer,
  addTask,
  admit,
  assign,
  close,
  conclude,
  decideAppeal,
  decideMeasure,
  declineTransfer,
  endCourtAction,
  endStay,
  endSuspension,
  escalate,
  explain,
  extendExplanation,
  fileAppeal,
  finishTask,
  join,
  makeFinal,
  markComplex,
  nameRepresentative,
  offerTransfer,
  passExplanationLimit,
  recommendMeasure,
  recordCourtAction,
  recordDecisionReceipt,
  recordMeeting,
  recordPartyNotice,
  recordProtection,
  recordReceipt,
  refuseExplanation,
  reject,
  reopen,
  requestExplanation,
  separate,
  stay,
  suspend,
  transferOfficer,
  weighPoint,
};
