// The life of a catalogue version: draft → in review → approved, or sent back, or withdrawn. Decides and never acts.
import type { Role } from '../access/roles.ts';
import type { CivilDay } from '../core/civil-day.schema.ts';
import type { Decision } from '../core/refusal.ts';
import { catalogueRefusal, type CatalogueRefusalCode } from './catalogue-refusals.ts';
import type { VersionStatus } from './vocabulary.ts';

export { catalogueRefusal, type CatalogueRefusalCode, catalogueRefusalCodes } from './catalogue-refusals.ts';

export interface CatalogueVersion {
  readonly version: number;
  readonly status: VersionStatus;
  readonly edition: number;
  readonly directiveTextHash: string;
  readonly contentHash: string;
  readonly effectiveFrom: CivilDay | null;
  readonly effectiveTo: CivilDay | null;
  /** Raised by every save, so that nobody saves over what they have not seen. */
  readonly rowVersion: number;
}

/** Who acts, as a person: every account of theirs counts as the same one. */
export interface Actor {
  readonly personId: string;
  readonly roles: readonly Role[];
}

export type CatalogueDecision<Next> = Decision<Next, CatalogueRefusalCode>;

function refuse(code: CatalogueRefusalCode): { readonly ok: false } & CatalogueDecision<never> {
  return { ok: false, refusal: catalogueRefusal(code) };
}

function mayEdit(actor: Actor): boolean {
  return actor.roles.includes('catalogue-editor');
}

function mayApprove(actor: Actor): boolean {
  return actor.roles.includes('catalogue-approver');
}

/** Opens a draft: one at a time for a directive. */
export function openDraft(
  actor: Actor,
  versions: readonly CatalogueVersion[],
  content: Pick<CatalogueVersion, 'edition' | 'directiveTextHash' | 'contentHash'>,
): CatalogueDecision<CatalogueVersion> {
  if (!mayEdit(actor)) return refuse('NOT_PERMITTED');
  if (versions.some(({ status }) => status === 'draft' || status === 'in-review'))
    return refuse('DRAFT_ALREADY_OPEN');
  if (versions.some((version) => changesWords(version, content))) return refuse('VERBATIM_CHANGED');
  const number = Math.max(0, ...versions.map(({ version }) => version)) + 1;
  const next: CatalogueVersion = {
    ...content,
    version: number,
    status: 'draft',
    effectiveFrom: null,
    effectiveTo: null,
    rowVersion: 1,
  };
  return { ok: true, next, because: ['catalogue.one-draft', 'catalogue.verbatim'] };
}

/** Other words under the same edition (promise 8). */
export function changesWords(
  kept: Pick<CatalogueVersion, 'edition' | 'directiveTextHash'>,
  incoming: Pick<CatalogueVersion, 'edition' | 'directiveTextHash'>,
): boolean {
  return kept.edition === incoming.edition && kept.directiveTextHash !== incoming.directiveTextHash;
}

/** Saves new content into a draft; nothing else of it changes. */
export function save(
  actor: Actor,
  version: CatalogueVersion,
  command: Pick<CatalogueVersion, 'edition' | 'directiveTextHash' | 'contentHash' | 'rowVersion'>,
  facts: { readonly versions: readonly CatalogueVersion[] },
): CatalogueDecision<CatalogueVersion> {
  if (!mayEdit(actor)) return refuse('NOT_PERMITTED');
  if (version.status !== 'draft') return refuse('NOT_A_DRAFT');
  if (command.rowVersion !== version.rowVersion) return refuse('STALE_EDIT');
  if ([version, ...facts.versions].some((kept) => changesWords(kept, command)))
    return refuse('VERBATIM_CHANGED');
  const next = { ...version, ...command, rowVersion: version.rowVersion + 1 };
  return { ok: true, next, because: ['catalogue.no-lost-edits', 'catalogue.verbatim'] };
}

/** Hands a draft over for review. From here its content stands still. */
export function submit(
  actor: Actor,
  version: CatalogueVersion,
  facts: {
    readonly lintErrors: number;
    readonly inForce: CatalogueVersion | undefined;
    /** How much stands against its changed indicators taking effect (detection/trial). */
    readonly unproved: number;
  },
): CatalogueDecision<CatalogueVersion> {
  if (!mayEdit(actor)) return refuse('NOT_PERMITTED');
  if (version.status !== 'draft') return refuse('NOT_A_DRAFT');
  if (facts.lintErrors > 0) return refuse('LINT_ERRORS_REMAIN');
  if (facts.inForce?.contentHash === version.contentHash) return refuse('NOTHING_CHANGED');
  if (facts.unproved > 0) return refuse('INDICATORS_NOT_PROVED');
  return {
    ok: true,
    next: { ...version, status: 'in-review' },
    because: ['catalogue.lint', 'catalogue.indicators-proved', 'catalogue.submit'],
  };
}

export interface Approval {
  readonly approved: CatalogueVersion;
  /** The version whose validity ends where the approved one begins. */
  readonly superseded: CatalogueVersion | undefined;
}

/** Approves a version for a day, by another person than every editor since the last version in force. */
export function approve(
  actor: Actor,
  version: CatalogueVersion,
  command: { readonly contentHash: string; readonly effectiveFrom: CivilDay },
  facts: {
    readonly today: CivilDay;
    /** Persons who saved anything since the last version in force. */
    readonly editors: readonly string[];
    readonly versions: readonly CatalogueVersion[];
    /** How much stands against its changed indicators taking effect (detection/trial). */
    readonly unproved: number;
  },
): CatalogueDecision<Approval> {
  if (!mayApprove(actor)) return refuse('NOT_PERMITTED');
  if (version.status !== 'in-review') return refuse('NOT_IN_REVIEW');
  if (facts.editors.includes(actor.personId)) return refuse('VERSION_EDITED_BY_APPROVER');
  if (command.contentHash !== version.contentHash) return refuse('CONTENT_CHANGED_SINCE_REVIEW');
  if (facts.unproved > 0) return refuse('INDICATORS_NOT_PROVED');
  if (command.effectiveFrom < facts.today) return refuse('EFFECTIVE_DAY_IN_PAST');
  const day = command.effectiveFrom;
  const approvedBefore = facts.versions.filter(({ status }) => status === 'approved');
  if (approvedBefore.some(({ effectiveFrom }) => effectiveFrom !== null && effectiveFrom >= day)) {
    return refuse('EFFECTIVE_DAY_TAKEN');
  }
  const running = approvedBefore.find(({ effectiveTo }) => effectiveTo === null || effectiveTo > day);
  return {
    ok: true,
    next: {
      approved: { ...version, status: 'approved', effectiveFrom: day, effectiveTo: null },
      superseded: running && { ...running, effectiveTo: day },
    },
    because: [
      'catalogue.four-eyes',
      'catalogue.approval-bound-to-content',
      'catalogue.indicators-proved',
      'catalogue.no-retroactive-effect',
    ],
  };
}

/** Returns a version to its editors with a reason. */
export function sendBack(
  actor: Actor,
  version: CatalogueVersion,
  command: { readonly reason: string },
): CatalogueDecision<CatalogueVersion> {
  if (!mayApprove(actor)) return refuse('NOT_PERMITTED');
  if (version.status !== 'in-review') return refuse('NOT_IN_REVIEW');
  if (command.reason.trim() === '') return refuse('REASON_REQUIRED');
  return { ok: true, next: { ...version, status: 'draft' }, because: ['catalogue.send-back'] };
}

/** Gives a draft or a version in review up. Its number is not used again. */
export function withdraw(actor: Actor, version: CatalogueVersion): CatalogueDecision<CatalogueVersion> {
  if (!mayEdit(actor)) return refuse('NOT_PERMITTED');
  if (version.status !== 'draft' && version.status !== 'in-review') return refuse('NOT_A_DRAFT');
  return { ok: true, next: { ...version, status: 'withdrawn' }, because: ['catalogue.states'] };
}
