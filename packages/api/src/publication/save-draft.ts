import { listNamingBases, saveResultDraft } from '@kycuong/db/publication';
import type { ProvinceTransaction } from '@kycuong/db/claims';
import { remediesForRecord } from '@kycuong/db/remedy';
import { canonicalJson } from '@kycuong/rules/canonical-json';
import { caseLabel } from '@kycuong/rules/case/labels';
import {
  type NamedPerson,
  publicationRefusal,
  resultDraftSchema,
  type ResultDraftBody,
  withText,
} from '@kycuong/rules/publication';
import { publishedRemedies } from '@kycuong/rules/remedy';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import { type DraftFacts, draftFacts } from './draft-facts.ts';
import type { SaveInput } from './draft-inputs.ts';

/** Stores the words and works out again among how many people the person hides under the chosen unit. */
export const saveDraft = (
  { transaction, province }: Acting,
  input: SaveInput,
): Promise<{ rowVersion: number }> =>
  transaction(async (trx) => {
    const facts = await draftFacts(trx, province, input.draftNo);
    const chosen =
      facts.hiding.units.find(({ unit }) => unit === input.unit) ??
      refuse(publicationRefusal('PERSON_SINGLED_OUT'));
    const place = facts.hiding.from(chosen.unit);
    const size = place.kind === 'unit' && place.unit === chosen.unit ? place.size : 0;
    const of = { year: facts.draft.caseYear, no: facts.draft.caseNo };
    if (facts.body.rule && !input.text.ruleFacts) return refuse(publicationRefusal('RESULT_TEXT_MISSING'));
    const body = resultDraftSchema.parse({
      ...withText(facts.body, input.text),
      remedies: publishedRemedies(await remediesForRecord(trx, of)),
      unit: { ...facts.body.unit, id: chosen.unit, name: chosen.name },
      subject: subjectOf(facts, size, input.named !== null),
    });
    const named = input.named && (await withProvision(trx, input.named));
    const rowVersion = await saveResultDraft(trx, input.draftNo, input.seen, {
      content: canonicalJson(body),
      named: named && canonicalJson(named),
      endsOn: input.endsOn,
      harm: input.harm,
      keptDetails: input.keptDetails,
      hiding: size > 0 ? { unit: chosen.unit, size, k: facts.hiding.k } : null,
    });
    return { rowVersion };
  });

const withProvision = async (
  trx: ProvinceTransaction,
  named: NonNullable<SaveInput['named']>,
): Promise<NamedPerson> => {
  const { provision } =
    (await listNamingBases(trx)).find(({ no }) => no === named.basisNo) ??
    refuse(publicationRefusal('NO_SUCH_NAMING_BASIS'));
  return { ...named, basis: provision };
};

const subjectOf = ({ case: kase }: DraftFacts, size: number, named: boolean): ResultDraftBody['subject'] => {
  if (kase.subject.kind === 'collective') return { kind: 'unit' };
  if (named) return { kind: 'named' };
  const { vi, en } = caseLabel('officerKind', kase.subject.officerKind);
  const words = { vi: `Một ${vi.toLowerCase()}`, en: `A ${en.toLowerCase()}` };
  return { kind: 'group', words, size: Math.max(2, size) };
};
