import type { DraftView } from '@kycuong/api/staff';

/** The form of a draft as text, field by field, so that what was typed stands there again after a refusal. */
export type TypedDraft = Readonly<Record<string, string>>;

export const typedOf = ({ draft, body, named }: DraftView): TypedDraft => ({
  seen: String(draft.rowVersion),
  headline: body.headline,
  field: body.field ?? '',
  unit: body.unit.id,
  concludedBy: body.concludedBy,
  'words.vi': body.decision.words.vi,
  'words.en': body.decision.words.en,
  reasons: body.decision.reasons,
  basis: body.decision.basis,
  endsOn: draft.endsOn ?? '',
  outweighed: draft.harm ? (draft.harm.outweighed ? 'yes' : 'no') : 'open',
  'harm.whom': draft.harm?.whom ?? '',
  'harm.why': draft.harm?.why ?? '',
  'named.name': named?.name ?? '',
  'named.post': named?.post ?? '',
  'named.basis': named?.basis ?? '',
  'named.endsOn': named?.endsOn ?? '',
  ...Object.fromEntries(body.findings.map(({ statement }, at) => [`statements.${at}`, statement])),
});
