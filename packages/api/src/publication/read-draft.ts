import {
  gateLabels,
  type GateRequirement,
  gateRequirements,
  wordsOfRequirement,
} from '@kycuong/rules/publication';
import type { Bilingual } from '@kycuong/rules/bilingual';
import type { Acting } from '../core/procedure.ts';
import { type DraftFacts, draftFacts } from './draft-facts.ts';
import type { DraftInput } from './draft-inputs.ts';

export interface DraftView extends Pick<DraftFacts, 'draft' | 'body' | 'named' | 'details'> {
  /** What each requirement asks for, and what to do while it is not met. */
  readonly gate: readonly (GateRequirement & { readonly label: Bilingual; readonly words: Bilingual })[];
  /** Units that the record may speak of, nearest first, each with whether the person hides there. */
  readonly units: readonly { readonly unit: string; readonly name: string; readonly hides: boolean }[];
  readonly k: number;
  readonly lastEnd: string | null;
  /** Whether this person wrote a part of it, and approved exactly this content. */
  readonly isAuthor: boolean;
  readonly hasApproved: boolean;
}

export const readDraft = (
  { transaction, province, personId }: Acting,
  { draftNo }: DraftInput,
): Promise<DraftView> =>
  transaction(async (trx) => {
    const { draft, body, named, details, hiding, gate } = await draftFacts(trx, province, draftNo);
    return {
      draft,
      body,
      named,
      details,
      gate: gateRequirements(gate).map((one) => ({
        ...one,
        label: gateLabels[one.code],
        words: wordsOfRequirement(one.code),
      })),
      units: hiding.units.map(({ unit, name }) => {
        const place = hiding.from(unit);
        return { unit, name, hides: place.kind === 'unit' && place.unit === unit };
      }),
      k: hiding.k,
      lastEnd: gate.lastEnd.startsWith('9999') ? null : gate.lastEnd,
      isAuthor: draft.authors.includes(personId),
      hasApproved: draft.approvers.some(
        (one) => one.person === personId && one.contentHash === draft.contentHash,
      ),
    };
  });
