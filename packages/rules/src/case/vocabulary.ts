// Closed vocabularies of the case path. Labels for screens stand in case-labels.ts.

/** Where a case stands on its path. */
export const stages = [
  'opened',
  'rejected',
  'verifying',
  'explaining',
  'weighing',
  'concluded',
  'decided',
  'appealed',
  'final',
  'cleared',
  'closed',
  'joined',
] as const;
export type Stage = (typeof stages)[number];

/** Stages in which nobody works on the case any more; only `reopen` leads out of them. */
export const endedStages = ['rejected', 'cleared', 'closed', 'joined'] as const satisfies Stage[];
export const openStages = stages.filter((stage) => !(endedStages as readonly Stage[]).includes(stage));

/** Kinds of officer in the sense of the laws on cadres, civil servants and public employees (domain.md 10.2). */
export const officerKinds = ['cadre', 'civil-servant', 'public-employee', 'contract-worker'] as const;
export type OfficerKind = (typeof officerKinds)[number];

export const originKinds = ['signal', 'report', 'inspection', 'own-report'] as const;
export type OriginKind = (typeof originKinds)[number];

/** What is concluded of one behaviour or clause. */
export const conclusionOutcomes = ['confirmed', 'unfounded', 'not-proven', 'exempt'] as const;
export type ConclusionOutcome = (typeof conclusionOutcomes)[number];

/** How the duty to hear the officer was met (promise 1). */
export const hearings = ['explained', 'refused', 'limit-passed'] as const;
export type Hearing = (typeof hearings)[number];

/** What became of one point of an explanation. */
export const weighings = ['accepted', 'accepted-in-part', 'not-accepted', 'to-verify'] as const;
export type Weighing = (typeof weighings)[number];

export const rejectionReasons = [
  'not-of-the-catalogue',
  'out-of-scope',
  'no-evidence',
  'already-handled',
  'limitation-passed',
  'other-track',
] as const;
export type RejectionReason = (typeof rejectionReasons)[number];

/** What stops clocks and discipline for a time: the three cases of “chưa xem xét kỷ luật” (Nghị định 172/2025/NĐ-CP). */
export const stayGrounds = ['illness', 'maternity', 'prosecution'] as const;
export type StayGround = (typeof stayGrounds)[number];

/** What must be asked before any measure: exemption by law, protection of those who dare, and the directive's own exceptions. */
export const protectionGrounds = [
  'lost-capacity',
  'superiors-order-after-objection',
  'force-majeure-or-objective-obstacle',
  'followed-the-rules',
  'daring-proposal',
  'obstacle-reported-in-time',
] as const;
export type ProtectionGround = (typeof protectionGrounds)[number];

/** What must hold of an act for a daring proposal to protect it (Kết luận 14-KL/TW, Nghị định 73/2023/NĐ-CP; domain.md 10.9). */
export const protectionFacts = ['without-self-seeking', 'objective-cause', 'as-advised-in-writing'] as const;
export type ProtectionFact = (typeof protectionFacts)[number];

export const appealOutcomes = ['upheld', 'changed', 'overturned'] as const;
export type AppealOutcome = (typeof appealOutcomes)[number];

/** Acts to which no limitation applies (domain.md 10.2). */
export const withoutLimitation = [
  'expulsion-level-party-member',
  'internal-political-protection',
  'harm-to-national-interests',
  'false-diploma',
] as const;
export type WithoutLimitation = (typeof withoutLimitation)[number];
