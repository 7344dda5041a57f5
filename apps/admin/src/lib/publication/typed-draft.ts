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
  'named.basisNo': named ? String(named.basisNo) : '',
  'named.endsOn': named?.endsOn ?? '',
  'ruleFacts.vi': body.rule?.facts.vi ?? '',
  'ruleFacts.en': body.rule?.facts.en ?? '',
  'reply.text': body.reply?.text ?? '',
  'reply.from': body.reply?.from ?? '',
  'reply.on': body.reply?.on ?? '',
  'disputed.words': body.disputed?.words ?? '',
  'disputed.since': body.disputed?.since ?? '',
  ...Object.fromEntries(body.findings.map(({ statement }, at) => [`statements.${at}`, statement])),
});
