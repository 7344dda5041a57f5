import { caseToday } from '@kycuong/db/case';
import { findVersion, listVersions } from '@kycuong/db/catalogue';
import type { ProvinceTransaction } from '@kycuong/db/claims';
import { officerNames } from '@kycuong/db/organisation';
import {
  findCaseOfResult,
  findResultDraft,
  listNamingBases,
  type ResultDraft,
} from '@kycuong/db/publication';
import { addMonths } from '@kycuong/rules/calendar';
import type { Case } from '@kycuong/rules/case';
import { mechanismStatus, parameterValueOn, versionInForce } from '@kycuong/rules/catalogue';
import type { Catalogue } from '@kycuong/rules/catalogue/schema';
import type { CivilDay } from '@kycuong/rules/civil-day';
import { toCivilDay, toEpochDay } from '@kycuong/rules/epoch-day';
import {
  detailsOfDraft,
  type FoundDetail,
  type NamedPerson,
  namingOf,
  publicationRefusal,
  type PublicationFacts,
  type ResultDraftBody,
} from '@kycuong/rules/publication';
import { refuse } from '../core/refusal-error.ts';
import { smallestGroup } from '../core/smallest-group.ts';
import { type Hiding, hidingOf } from './hiding-of-case.ts';

/** A draft with everything that its publication is decided on, read in one transaction. */
export interface DraftFacts {
  readonly draft: ResultDraft;
  readonly body: ResultDraftBody;
  readonly named: NamedPerson | null;
  readonly case: Case;
  readonly hiding: Hiding;
  /** Names that the text must not hold. */
  readonly names: readonly string[];
  readonly details: readonly FoundDetail[];
  readonly gate: PublicationFacts;
}

export const draftFacts = async (
  trx: ProvinceTransaction,
  province: string,
  draftNo: number,
): Promise<DraftFacts> => {
  const draft = (await findResultDraft(trx, draftNo)) ?? refuse(publicationRefusal('NO_SUCH_DRAFT'));
  const of = { year: draft.caseYear, no: draft.caseNo };
  const found = (await findCaseOfResult(trx, of)) ?? refuse(publicationRefusal('NO_SUCH_DRAFT'));
  const today = await caseToday(trx);
  const body = JSON.parse(draft.content) as ResultDraftBody;
  const named = draft.named === null ? null : (JSON.parse(draft.named) as NamedPerson);
  const catalogue = await catalogueToday(trx, body.directive.slug, today);
  const hiding = await hidingOf(trx, found.state, catalogue ? smallestGroup(catalogue.settings, today) : 2);
  const names = await namesToKeepBack(trx, province, found.state, hiding);
  const details = detailsOfDraft(body, names, draft.keptDetails);
  const gate: PublicationFacts = {
    today,
    mechanismWorks: catalogue ? publicationWorks(catalogue) : false,
    decisionFinal: found.final,
    contentHash: draft.contentHash,
    authors: draft.authors,
    approvals: draft.approvers,
    lastEnd: lastEnd(catalogue, today),
    endsOn: draft.endsOn as CivilDay | null,
    harm: draft.harm,
    place: hiding.from(body.unit.id),
    unit: body.unit.id,
    unanswered: details.filter(({ kept }) => kept === null),
    naming: named && namingOf(named, await listNamingBases(trx), today),
    held: draft.standing === 'held',
  };
  return { draft, body, named, case: found.state, hiding, names, details, gate };
};

/** What the province has decided of publication today, whichever version the findings stand on. */
const catalogueToday = async (
  trx: ProvinceTransaction,
  directiveSlug: string,
  today: CivilDay,
): Promise<Catalogue | undefined> => {
  const found = versionInForce(await listVersions(trx, { directiveSlug, statuses: ['approved'] }), today);
  return found && (await findVersion(trx, directiveSlug, found.version))?.catalogue;
};

const publicationWorks = ({ settings, provisions }: Catalogue): boolean => {
  const mechanism = settings.mechanisms.find(({ id }) => id === 'publication');
  return mechanism !== undefined && mechanismStatus(mechanism, provisions) === 'works';
};

/** Where the province has set no time on display, only the end date itself is asked for. */
const lastEnd = (catalogue: Catalogue | undefined, today: CivilDay): CivilDay => {
  const months = catalogue?.settings.parameters.find(({ id }) => id === 'publication.months-on-display');
  const value = months && parameterValueOn(months, today)?.value;
  if (typeof value !== 'number') return '9999-12-31' as CivilDay;
  return toCivilDay(addMonths(toEpochDay(today), value));
};

/** The subject, whoever the matter went through, the representative, and the heads of the unit and of those above it. */
const namesToKeepBack = async (
  trx: ProvinceTransaction,
  province: string,
  { subject, chain, representative }: Case,
  { posts, units }: Hiding,
): Promise<string[]> => {
  const above = new Set(units.map(({ unit }) => unit));
  const heads = posts.filter(({ role, units: [own] }) => role === 'head' && own && above.has(own));
  const officers = [
    ...(subject.kind === 'officer' ? [subject.officer] : []),
    ...chain,
    ...heads.map(({ officer }) => officer),
  ];
  const names = await officerNames(trx, province, officers);
  return [...new Set([...names.values(), ...(representative ? [representative.name] : [])])];
};
