import { beginResultDraft, findCaseOfResult, findPublishedContent } from '@kycuong/db/publication';
import { findVersion } from '@kycuong/db/catalogue';
import { caseToday } from '@kycuong/db/case';
import { unitNames } from '@kycuong/db/organisation';
import { remediesForRecord } from '@kycuong/db/remedy';
import { canonicalJson } from '@kycuong/rules/canonical-json';
import { caseRefusal } from '@kycuong/rules/case';
import { publishedRemedies } from '@kycuong/rules/remedy';
import {
  carryWords,
  publicationRefusal,
  type ResultDraftBody,
  resultOfCase,
} from '@kycuong/rules/publication';
import type { z } from 'zod';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import type { beginInput, DraftInput } from './draft-inputs.ts';
import { smallestGroup } from '../core/smallest-group.ts';
import { hidingOf } from './hiding-of-case.ts';
import { ruleOfRecord } from './rule-of-record.ts';

/** A draft with what the case and the catalogue of its day tell; the rest is for people to write. */
export const beginDraft = (
  { transaction, province }: Acting,
  { year, no, correction }: z.infer<typeof beginInput>,
): Promise<DraftInput> =>
  transaction(async (trx) => {
    const found = (await findCaseOfResult(trx, { year, no })) ?? refuse(caseRefusal('NO_SUCH_CASE'));
    if (!found.final) return refuse(publicationRefusal('DECISION_NOT_FINAL'));
    const kase = found.state;
    const { directive, version, behaviour } = kase.allegations[0]!;
    const whole =
      (version.version !== null && (await findVersion(trx, directive, version.version))) ||
      refuse(caseRefusal('NO_VERSION_ON_DAY_OF_ACT'));
    const k = smallestGroup(whole.catalogue.settings, await caseToday(trx));
    const hiding = await hidingOf(trx, kase, k);
    const safe = hiding.from(kase.subjectUnit);
    const unit = safe.kind === 'unit' ? safe.unit : (hiding.units.at(-1)?.unit ?? kase.subjectUnit);
    const names = await unitNames(trx, province, [unit, kase.owner]);
    const record = resultOfCase(kase, {
      catalogue: whole.catalogue,
      version: whole.version,
      unit: { id: unit, name: names.get(unit) ?? unit, territory: null },
      size: safe.kind === 'unit' ? safe.size : 0,
      concludedBy: names.get(kase.owner) ?? kase.owner,
      remedies: publishedRemedies(await remediesForRecord(trx, { year, no })),
      rule: await ruleOfRecord(trx, { year, no }),
    });
    if (!record) return refuse(publicationRefusal('DECISION_NOT_FINAL'));
    const prefix = behaviour.split('-')[0]!;
    const standing = await findPublishedContent(trx, { year, no });
    const begun = standing ? carryWords(record, JSON.parse(standing) as ResultDraftBody) : record;
    const content = canonicalJson(begun);
    return { draftNo: Number(await beginResultDraft(trx, { year, no }, { prefix, content, correction })) };
  });
