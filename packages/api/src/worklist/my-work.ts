import { findVersion, listEditors, listVersions, versionHistory, type Version } from '@kycuong/db/catalogue';
import type { ProvinceTransaction } from '@kycuong/db/claims';
import { permissionsOf } from '../core/permissions.ts';
import type { Acting } from '../core/procedure.ts';

export interface WorkItem {
  readonly slug: string;
  readonly version: number;
  readonly number: string | null;
  readonly title: string | null;
  readonly status: Version['status'];
  /** Who last did something to it, and when. */
  readonly by: string | null;
  readonly at: Date | null;
  readonly editedByMe: boolean;
  readonly mayApprove: boolean;
  /** Set while the last thing that happened to a draft is that it was sent back. */
  readonly sentBack: { readonly by: string | null; readonly reason: string } | null;
}

export interface MyWork {
  readonly review: readonly WorkItem[];
  readonly drafts: readonly WorkItem[];
  readonly mayDraft: boolean;
}

const itemOf = async (
  trx: ProvinceTransaction,
  open: Version,
  { personId, roles }: Acting,
): Promise<WorkItem> => {
  const { directiveSlug: slug, version, status } = open;
  const found = await findVersion(trx, slug, version);
  const history = await versionHistory(trx, slug, { version });
  const editedByMe = (await listEditors(trx, slug)).includes(personId);
  const review = history.find(({ kind }) => kind !== 'edited');
  return {
    slug,
    version,
    number: found?.catalogue.directive.number ?? null,
    title: found?.catalogue.directive.title ?? null,
    status,
    by: history[0]?.personName ?? null,
    at: history[0]?.at ?? null,
    editedByMe,
    mayApprove: status === 'in-review' && !editedByMe && permissionsOf(roles).includes('catalogue.review'),
    sentBack:
      status === 'draft' && review?.kind === 'sent-back'
        ? { by: review.personName, reason: review.reason ?? '' }
        : null,
  };
};

export const myWork = (acting: Acting): Promise<MyWork> =>
  acting.transaction(async (trx) => {
    const open = await listVersions(trx, { statuses: ['draft', 'in-review'] });
    const items: WorkItem[] = [];
    for (const version of open) items.push(await itemOf(trx, version, acting));
    const mayDraft = permissionsOf(acting.roles).includes('catalogue.draft');
    return {
      review: items.filter(({ status }) => status === 'in-review'),
      drafts: items.filter(({ status, editedByMe }) => status === 'draft' && (editedByMe || mayDraft)),
      mayDraft,
    };
  });
