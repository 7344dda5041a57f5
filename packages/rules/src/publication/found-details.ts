import { type PrivateDetail, privateDetails } from './private-details.ts';
import { freeTextsOf, type ResultDraftBody } from './result-draft.ts';

/** A detail that may stay in the text, with the reason an editor gave. */
export interface KeptDetail {
  readonly text: string;
  readonly reason: string;
}

/** Something in one field of a draft that may point to a person. */
export interface FoundDetail extends PrivateDetail {
  readonly path: string;
  /** The words themselves. */
  readonly text: string;
  /** Why it may stay; null while nobody answered for it. */
  readonly kept: string | null;
}

/**
 * Every detail of a draft that may tell who is meant, answered or not.
 * @param names of people who must not be told
 * @param kept answers of the editor; one counts for the same words wherever they stand
 */
export const detailsOfDraft = (
  draft: ResultDraftBody,
  names: readonly string[],
  kept: readonly KeptDetail[],
): readonly FoundDetail[] =>
  freeTextsOf(draft).flatMap(({ path, text }) =>
    privateDetails(text, names).map((detail) => {
      const words = text.normalize('NFC').slice(detail.from, detail.to);
      return { ...detail, path, text: words, kept: kept.find((one) => one.text === words)?.reason ?? null };
    }),
  );
