import type { CommandName } from '@kycuong/rules/case';
import * as m from '#lib/paraglide/messages.js';

const leads: Partial<Record<CommandName, () => string>> = {
  admit: m.case_lead_admit,
  reject: m.case_lead_reject,
  assign: m.case_lead_assign,
  escalate: m.case_lead_escalate,
  requestExplanation: m.case_lead_request,
  explain: m.case_lead_explain,
  refuseExplanation: m.case_lead_refuse,
  passExplanationLimit: m.case_lead_pass,
  weighPoint: m.case_lead_weigh,
  recordProtection: m.case_lead_protection,
  conclude: m.case_lead_conclude,
  decideMeasure: m.case_lead_measure,
  suspend: m.case_lead_suspend,
  decideAppeal: m.case_lead_appeal,
  makeFinal: m.case_lead_final,
  offerTransfer: m.case_lead_offer,
};

/** What the step does and to whom, before somebody takes it. */
export const stepLead = (name: CommandName): string => (leads[name] ?? m.case_lead_step)();
