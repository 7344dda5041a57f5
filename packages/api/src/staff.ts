import type { CalendarLimit } from '@kycuong/db/case';
import { connect, connectPool } from '@kycuong/db/connect';
import type { Family } from '@kycuong/rules/catalogue/schema/family';
import { createAuth } from './access/auth.ts';
import { createAccess, type Access } from './access/access.ts';
import type { SingleSignOnSettings } from './access/single-sign-on-provider.ts';
import type { CurrentSession } from './access/sessions.ts';
import { limitsByLink } from './case/calendar-link.ts';
import { keepClaims } from './core/claims.ts';
import { createLog, type Logger } from './core/log.ts';
import { derivedSecret, type DerivedSecretUse } from './core/outgoing.ts';
import type { StaffContext } from './core/staff-context.ts';
import { createStaffCaller, type StaffCaller } from './staff-router.ts';

export { permissionMatrix, type MatrixRow } from './access/permission-matrix.ts';
export { passwordLength } from './access/password-length.ts';
export { hashPassword } from './access/password.ts';
export { derivedSecret } from './core/outgoing.ts';
export { explain, type Explanation } from './core/explain.ts';
export { staffRouter, type StaffCaller, type StaffRouter } from './staff-router.ts';
export type { Access } from './access/access.ts';
export type { CookieToSet } from './access/cookies.ts';
export type { CurrentSession, OpenSession } from './access/sessions.ts';
export type { Passkey } from './access/passkey-store.ts';
export { singleSignOnReturn, type SingleSignOnSettings } from './access/single-sign-on-provider.ts';
export type { WaysIn } from './access/ways-in.ts';
export type { AcceptOutcome } from './access/accept-invitation.ts';
export type { MadeLink } from './access/invite-person.ts';
export type { PersonView } from './access/read-person.ts';
export type { ApiToken, HeldRole, Person, Proposal, Seer } from '@kycuong/db/access';
export type { Visitor } from './access/visitor.ts';
export type { CasePage } from './case/list-cases.ts';
export type { PathStep } from './case/path-of-case.ts';
export type { CaseView } from './case/read-case.ts';
export type { SignalPage, SignalView } from './case/signals.ts';
export type { CaseEvent, CaseLine, LateClock, LimitLine, SignalLine, StoredRecord } from '@kycuong/db/case';
export type { Drafts } from './publication/list-drafts.ts';
export type { DraftView } from './publication/read-draft.ts';
export type { NamingBasisLine, ResultRequest } from '@kycuong/db/publication';
export type { DraftEdit } from './catalogue/draft-edit.ts';
export type { VersionDiff } from './catalogue/diff-version.ts';
export type { FileReport } from './catalogue/file-report.ts';
export type { DirectiveLine } from './catalogue/list-catalogues.ts';
export type { BehaviourView, FamilyOfBehaviour } from './catalogue/read-behaviour.ts';
export type { VersionView } from './catalogue/read-version.ts';
export type { StaleDetails } from './catalogue/save-draft.ts';
export type { VersionHead } from './catalogue/version-head.ts';
export type { HistoryEntry } from './catalogue/version-history.ts';
export type { ReadinessView } from './detection/read-readiness.ts';
export type { CaseText, SignalCounts } from '@kycuong/db/detection/trial';
export type { CaseCheck } from './detection/check-cases.ts';
export type { TrialView } from './detection/trial-view.ts';
export type { ChangeList, ChangeView } from './organisation/list-changes.ts';
export type { DisseminationList } from './organisation/dissemination.ts';
export { organisationFile, type ExportFormat } from './organisation/export-file.ts';
export type { ExportedList } from './organisation/export-list.ts';
export type { OfficerList } from './organisation/list-officers.ts';
export type { UnitList, UnitRow } from './organisation/list-units.ts';
export type { OfficerView } from './organisation/read-officer.ts';
export type { UnitView } from './organisation/read-unit.ts';
export type { ChangePreview } from './organisation/show-plan.ts';
export type { ImportView } from './import/view-import.ts';
export type { ImportRun } from '@kycuong/db/import';
export type { NotificationPage } from './notification/list-notifications.ts';
export type { Sending } from './notification/read-sending.ts';
export type { MatterList } from './work/list-matters.ts';
export type { MatterView } from './work/read-matter.ts';
export type { DisputeList } from './work/disputes.ts';
export type { ExclusionList } from './work/exclusions.ts';
export type { EntryPage } from './audit/read-entries.ts';
export type { VerifiedLog } from './audit/verify-log.ts';
export type { RecordView } from './work/read-record.ts';
export type { TypingFacts } from './work/read-typing.ts';
export type { ReviewList, ReviewView } from './work/reviews.ts';
export type { SourceList, SourceView } from './work/sources/read-sources.ts';
export { reconciliationFile } from './work/sources/reconciliation-file.ts';
export type { WorkItem } from './worklist/my-work.ts';
export type { Overview } from './worklist/overview.ts';
export type { ProposalView } from './safe-harbour/read-proposal.ts';
export type { ProposalRegister } from './safe-harbour/read-register.ts';
export type { EntryView } from './head-liability/read-entry.ts';
export type { FindingList } from './head-liability/read-findings.ts';
export type { MeasuresView } from './measure/read-measures.ts';
export type { RemedyRegister } from './remedy/read-register.ts';
export type { RemedyView } from './remedy/read-remedy.ts';
export type { CitizenLink } from './remedy/ask-the-citizen.ts';
export type { LetterRegister } from './apology-letter/read-letters.ts';
export type { LetterView } from './apology-letter/read-letter.ts';
export type { OutcomesWaiting } from './worklist/outcomes.ts';
export type { RemedyRow } from '@kycuong/db/remedy';
export type { CurrentTemplate } from './document/current-template.ts';
export type { DocumentToWrite } from './document/compose-document.ts';
export type { DocumentRegister } from './document/read-register.ts';
export type { DocumentView } from './document/read-document.ts';
export type { LedgerView } from './head-liability/read-ledger.ts';
export type { IndicatorPrecision } from './case/precision.ts';
export type { StaffContext } from './core/staff-context.ts';
export type { Change } from '@kycuong/rules/catalogue';
export type { Problem } from '@kycuong/rules/problem';

export interface StaffApiSettings {
  readonly staffDatabaseUrl: string;
  readonly authDatabaseUrl: string;
  /** Signs cookies. Generated on first run and kept with the data; from the environment in production. */
  readonly secret: string;
  /** Where the console is reached. */
  readonly origin: string;
  /** The province's own provider of OpenID Connect, if people may sign in there. */
  readonly singleSignOn?: SingleSignOnSettings | null;
  /** Families that compare items across directives. */
  readonly families?: readonly Family[];
  /** A mail server is configured, and the worker reaches it. */
  readonly mails?: boolean;
  readonly log?: Logger;
  readonly now?: () => Date;
}

/** One request as the console or the server sees it. */
export interface StaffRequest {
  readonly session: Pick<CurrentSession, 'token'> | null;
  readonly province: string | null;
  readonly requestId: string;
}

export interface StaffApi {
  readonly access: Access;
  readonly log: Logger;
  readonly contextFor: (request: StaffRequest) => StaffContext;
  readonly createCaller: (request: StaffRequest) => StaffCaller;
  /** What a calendar program reads by the address that a person made; null when it is not good. */
  readonly limitsByLink: (token: string) => Promise<readonly CalendarLimit[] | null>;
  readonly close: () => Promise<void>;
}

export const createStaffApi = (settings: StaffApiSettings): StaffApi => {
  const { secret, origin, families = [], now = () => new Date(), log = createLog('staff-api') } = settings;
  const outgoing = {
    mails: settings.mails ?? false,
    secret: (use: DerivedSecretUse, nonce: string) => derivedSecret(secret, use, nonce),
  };
  const db = connect(settings.staffDatabaseUrl, { applicationName: 'kycuong staff api' });
  const pool = connectPool(settings.authDatabaseUrl, { max: 5, applicationName: 'kycuong sign-in' });
  const access = createAccess({
    auth: createAuth({ pool, secret, origin, singleSignOn: settings.singleSignOn ?? null }),
    db,
    pool,
    secret,
    secure: origin.startsWith('https:'),
    origin,
    provider: settings.singleSignOn?.name ?? null,
  });
  const claims = keepClaims(db);
  const contextFor = (request: StaffRequest): StaffContext => ({
    ...request,
    log,
    db,
    claims,
    now,
    families,
    outgoing,
  });
  return {
    access,
    log,
    contextFor,
    limitsByLink: (token) => limitsByLink(db, token),
    createCaller: (request) => createStaffCaller(contextFor(request)),
    close: async () => {
      await Promise.all([db.destroy(), pool.end()]);
    },
  };
};
