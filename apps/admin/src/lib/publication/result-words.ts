import type { DraftView, Drafts, ResultRequest } from '@kycuong/api/staff';
import * as m from '#lib/paraglide/messages.js';

type Body = DraftView['body'];

export const draftStates: Record<Drafts['drafts'][number]['state'], () => string> = {
  editing: m.publication_state_editing,
  'in-review': m.publication_state_in_review,
  published: m.publication_state_published,
  abandoned: m.publication_state_abandoned,
};

export const outcomeWords: Record<Body['findings'][number]['outcome'], () => string> = {
  confirmed: m.publication_outcome_confirmed,
  unfounded: m.publication_outcome_unfounded,
  'not-proven': m.publication_outcome_not_proven,
  exempt: m.publication_outcome_exempt,
};

export const stepWords: Record<Body['steps'][number]['kind'], () => string> = {
  reported: m.publication_step_reported,
  admitted: m.publication_step_admitted,
  explained: m.publication_step_explained,
  concluded: m.publication_step_concluded,
  decided: m.publication_step_decided,
  'appeal-ended': m.publication_step_appeal_ended,
  published: m.publication_step_published,
  remedied: m.publication_step_remedied,
  corrected: m.publication_step_corrected,
  held: m.publication_step_held,
  released: m.publication_step_released,
};

export const remedyLines: Record<Body['remedies'][number]['line'], () => string> = {
  citizen: m.publication_remedy_citizen,
  measure: m.publication_remedy_measure,
  system: m.publication_remedy_system,
};

export const requestKinds: Record<ResultRequest['kind'], () => string> = {
  correction: m.publication_kind_correction,
  reply: m.publication_kind_reply,
  removal: m.publication_kind_removal,
};

/** Behaviour 11, clause a, as `DN-11a`. */
export const placeOf = ({ behaviour, clause }: Body['findings'][number]): string =>
  `${behaviour}${clause ?? ''}`;
