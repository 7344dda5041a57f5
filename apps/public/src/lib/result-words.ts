import type { ComponentProps } from 'svelte';
import type State from '@kycuong/ui/State.svelte';
import type { PublicResults } from '@kycuong/api/public';
import { m } from '#lib/paraglide/messages.js';

type Page = PublicResults['page'];
export type Result = NonNullable<Page['result']>;
export type Notice = Page['notices'][number];
type Kind = ComponentProps<typeof State>['kind'];

export const outcomes: Record<Result['findings'][number]['outcome'], { kind: Kind; label: () => string }> = {
  confirmed: { kind: 'done', label: m.result_confirmed },
  unfounded: { kind: 'no', label: m.result_unfounded },
  'not-proven': { kind: 'part', label: m.result_not_proven },
  exempt: { kind: 'off', label: m.result_exempt },
};

export const steps: Record<Result['steps'][number]['kind'], () => string> = {
  reported: m.result_step_reported,
  admitted: m.result_step_admitted,
  explained: m.result_step_explained,
  concluded: m.result_step_concluded,
  decided: m.result_step_decided,
  'appeal-ended': m.result_step_appeal_ended,
  published: m.result_step_published,
  remedied: m.result_step_remedied,
  corrected: m.result_step_corrected,
  held: m.result_step_held,
  released: m.result_step_released,
};

export const remedyLines: Record<Result['remedies'][number]['line'], () => string> = {
  citizen: m.result_remedy_citizen,
  measure: m.result_remedy_measure,
  system: m.result_remedy_system,
};

export const noticeKinds: Record<Notice['kind'], { kind: Kind; label: () => string }> = {
  corrected: { kind: 'part', label: m.result_corrected },
  held: { kind: 'off', label: m.result_held },
  released: { kind: 'done', label: m.result_released },
  withdrawn: { kind: 'withdrawn', label: m.result_withdrawn },
  expired: { kind: 'off', label: m.result_expired },
};

export const grounds: Record<Notice['ground'], () => string> = {
  correction: m.result_ground_correction,
  request: m.result_ground_request,
  overturned: m.result_ground_overturned,
  'published-in-error': m.result_ground_error,
  'end-date': m.result_ground_end,
  'legal-basis': m.result_ground_basis,
  remedy: m.result_ground_remedy,
};

type Remedy = Result['remedies'][number];

export const isDone = ({ milestones, citizen }: Remedy): boolean =>
  citizen?.solved !== false && milestones.length > 0 && milestones.every(({ doneOn }) => doneOn !== null);

/** "Biểu hiện 11, khoản a và b" needs the items with the letters that an outcome holds for. */
export function clausesOf(result: Result, outcome: Result['findings'][number]['outcome']) {
  const found = result.findings.filter((finding) => finding.outcome === outcome);
  return [...new Set(found.map(({ behaviour }) => behaviour))].map((behaviour) => ({
    behaviour,
    ordinal: result.quotes.find((quote) => quote.behaviour === behaviour)?.ordinal,
    letters: found.flatMap((one) => (one.behaviour === behaviour && one.clause ? [one.clause] : [])),
  }));
}
