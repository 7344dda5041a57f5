import type { JobHandlers } from '@kycuong/db/jobs';
import type { Outgoing } from '../outgoing/outgoing.ts';
import { applyCitizenAnswers } from './apply-citizen-answers.ts';
import { applyImport } from './apply-import.ts';
import { callWebhook } from './call-webhook.ts';
import { deleteExpired } from './delete-expired.ts';
import { detectArrivals } from './detect-arrivals.ts';
import { detectNight } from './detect-night.ts';
import { forgetImports } from './forget-imports.ts';
import { forgetNotifications } from './forget-notifications.ts';
import { forgetProgress } from './forget-progress.ts';
import { readImport } from './read-import.ts';
import { sendDigests } from './send-digests.ts';
import { sendMail } from './send-mail.ts';
import { signLogHeads } from './sign-log-heads.ts';
import { startNights } from './start-nights.ts';
import { tellOfLimits } from './tell-of-limits.ts';
import { tellPeople } from './tell-people.ts';
import { tryVersion } from './try-version.ts';
import { withdrawImport } from './withdraw-import.ts';

/** Who does what: a handler of its own file for every kind of job. */
export const handlersOf = (outgoing: Outgoing): JobHandlers => ({
  'apply-citizen-answers': applyCitizenAnswers,
  'apply-import': applyImport,
  'call-webhook': callWebhook(outgoing),
  'delete-expired': deleteExpired,
  'detect-arrivals': detectArrivals,
  'detect-night': detectNight,
  'forget-imports': forgetImports,
  'forget-notifications': forgetNotifications,
  'forget-progress': forgetProgress,
  'read-import': readImport,
  'send-digests': sendDigests(outgoing),
  'send-mail': sendMail(outgoing),
  'sign-log-heads': signLogHeads,
  'start-nights': startNights,
  'tell-of-limits': tellOfLimits,
  'tell-people': tellPeople(outgoing),
  'try-version': tryVersion,
  'withdraw-import': withdrawImport,
});
