import { z } from 'zod';
import { bilingualSchema } from '../core/bilingual.schema.ts';
import { publishedResultSchema } from './result.schema.ts';

/** A published result as it is written and approved: the two days of its appearance are left to the moment of publication. */
export const resultDraftSchema = publishedResultSchema.extend({
  publishedOn: z.literal(''),
  endsOn: z.literal(''),
});
export type ResultDraftBody = z.infer<typeof resultDraftSchema>;

/** What people write in a draft; everything else comes from the case and the catalogue. */
export const resultTextSchema = z.strictObject({
  headline: publishedResultSchema.shape.headline,
  field: publishedResultSchema.shape.field,
  /** For every finding, in its order. */
  statements: z.array(publishedResultSchema.shape.findings.element.shape.statement).min(1).max(40),
  concludedBy: publishedResultSchema.shape.concludedBy,
  words: publishedResultSchema.shape.decision.shape.words,
  reasons: publishedResultSchema.shape.decision.shape.reasons,
  basis: publishedResultSchema.shape.decision.shape.basis,
  reply: publishedResultSchema.shape.reply,
  disputed: publishedResultSchema.shape.disputed,
  /** What the records showed, in words that point at nobody; null where no rule raised a signal. */
  ruleFacts: bilingualSchema.nullable(),
});
export type ResultText = z.infer<typeof resultTextSchema>;

/** The draft with the words that somebody wrote. */
export const withText = (
  draft: ResultDraftBody,
  { headline, field, statements, concludedBy, words, reasons, basis, reply, disputed, ruleFacts }: ResultText,
): ResultDraftBody => ({
  ...draft,
  headline,
  field,
  concludedBy,
  findings: draft.findings.map((finding, at) => ({
    ...finding,
    statement: statements[at] ?? finding.statement,
  })),
  decision: { ...draft.decision, words, reasons, basis },
  reply,
  disputed,
  rule: draft.rule && { ...draft.rule, facts: ruleFacts ?? draft.rule.facts },
});

/** Every place where people may have written something, by its path. Verbatim words of the directive are not among them. */
export const freeTextsOf = (
  draft: ResultDraftBody,
): readonly { readonly path: string; readonly text: string }[] =>
  [
    ['headline', draft.headline],
    ['field', draft.field],
    ...draft.findings.map(({ statement }, at) => [`statements.${at}`, statement] as const),
    ['concludedBy', draft.concludedBy],
    ['words.vi', draft.decision.words.vi],
    ['words.en', draft.decision.words.en],
    ['reasons', draft.decision.reasons],
    ['basis', draft.decision.basis],
    ...draft.steps.map(({ note }, at) => [`steps.${at}`, note] as const),
    ...draft.remedies.flatMap(({ milestones }, line) =>
      milestones.map(({ text }, at) => [`remedies.${line}.${at}`, text] as const),
    ),
    ['reply.text', draft.reply?.text],
    ['reply.from', draft.reply?.from],
    ['disputed.words', draft.disputed?.words],
    ['ruleFacts.vi', draft.rule?.facts.vi],
    ['ruleFacts.en', draft.rule?.facts.en],
  ].flatMap(([path, text]) => (path && text ? [{ path, text }] : []));
