import { letterFacts } from '@kycuong/db/apology-letter';
import { nationalCalendar } from '@kycuong/db/calendar';
import { caseToday, participantOf } from '@kycuong/db/case';
import type { ProvinceTransaction } from '@kycuong/db/claims';
import { parentUnitOn } from '@kycuong/db/organisation';
import { apologyRefusal } from '@kycuong/rules/apology-letter';
import { type Case, caseRefusal, conflictsOf } from '@kycuong/rules/case';
import type { CivilDay } from '@kycuong/rules/civil-day';
import {
  documentRefusal,
  type DocumentRefusalCode,
  type FieldValues,
  hindranceToCaseDocument,
  hindranceToLetterDocument,
  valuesOfCase,
  valuesOfLetter,
} from '@kycuong/rules/document';
import { findOrRefuse, versionOn } from '../case/case.ts';
import { namesOf } from '../core/names-of.ts';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import type { ComposeInput } from './document-inputs.ts';

const issuingRoles = ['verifier', 'decider', 'inspector', 'head'];

export interface FileBehind {
  readonly today: CivilDay;
  /** What the file already says in the fields of the document. */
  readonly values: FieldValues;
  /** The case or the letter, as people call it. */
  readonly title: string;
  readonly hindrance: DocumentRefusalCode | null;
}

/** The case or the letter that a document is written about, as far as this person may write it. */
export const fileBehind = async (
  trx: ProvinceTransaction,
  acting: Acting,
  { kind, year, no }: ComposeInput,
): Promise<FileBehind> => {
  const today = await caseToday(trx);
  if (kind !== 'apology-letter') {
    const kase = await findOrRefuse(trx, { year, no });
    await assertMayWrite(trx, acting, kase.owner, kase);
    const hindrance = hindranceToCaseDocument(kind, kase);
    return { today, values: await caseValues(trx, acting, kase, today), title: kase.title, hindrance };
  }
  const letter = (await letterFacts(trx, { year, no })) ?? refuse(apologyRefusal('NO_SUCH_LETTER'));
  await assertMayWrite(trx, acting, letter.duty.unit, null);
  const names = {
    superior: await superiorOf(trx, acting, letter.duty.unit, today),
    unit: letter.unitName,
    signer: letter.signer?.name ?? '',
  };
  return {
    today,
    values: valuesOfLetter(letter.duty, names),
    title: letter.duty.matter,
    hindrance: hindranceToLetterDocument(letter.duty),
  };
};

const assertMayWrite = async (
  trx: ProvinceTransaction,
  { personId }: Acting,
  unit: string,
  kase: Case | null,
): Promise<void> => {
  const actor = await participantOf(trx, personId, unit);
  const conflicts = kase ? conflictsOf(actor, kase) : [];
  if (conflicts.includes('officer-unknown')) refuse(documentRefusal('DOCUMENT_OF_YOUR_OWN'));
  if (conflicts.length > 0) refuse(caseRefusal('CONFLICT_OF_INTEREST'));
  if (!actor.roles.some((role) => issuingRoles.includes(role))) refuse(documentRefusal('NOT_YOUR_DOCUMENT'));
};

const superiorOf = async (
  trx: ProvinceTransaction,
  { province }: Acting,
  unit: string,
  today: CivilDay,
): Promise<string> => {
  const parent = await parentUnitOn(trx, province, unit, today);
  return parent ? ((await namesOf(trx, province, { units: [parent] }))[parent] ?? '') : '';
};

const caseValues = async (
  trx: ProvinceTransaction,
  acting: Acting,
  kase: Case,
  today: CivilDay,
): Promise<FieldValues> => {
  const { subject, owner, subjectUnit } = kase;
  const names = await namesOf(trx, acting.province, {
    units: [owner, subjectUnit],
    officers: subject.kind === 'officer' ? [subject.officer] : [],
  });
  const numbers = new Map<string, string>();
  for (const { directive, actOn } of kase.allegations) {
    const version = await versionOn(trx, directive, actOn);
    numbers.set(directive, version?.catalogue.directive.number ?? directive);
  }
  const called = (code: string) => names[code] ?? code;
  const { workingDays } = await nationalCalendar();
  return valuesOfCase(
    kase,
    {
      superior: await superiorOf(trx, acting, owner, today),
      unit: called(owner),
      subject: called(subject.kind === 'officer' ? subject.officer : subject.unit),
      subjectUnit: called(subjectUnit),
      directive: (slug) => numbers.get(slug) ?? slug,
    },
    workingDays,
  );
};
