import { recordView } from '@kycuong/db/audit';
import { type ChangeLine, findOfficer, listChanges, type WholeOfficer } from '@kycuong/db/organisation';
import type { CivilDay } from '@kycuong/rules/civil-day';
import { notFound } from '../core/api-refusals.ts';
import { civilDayOf } from '../core/civil-today.ts';
import { permissionsOf } from '../core/permissions.ts';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import { namesOf } from '../core/names-of.ts';

export interface OfficerView extends WholeOfficer {
  readonly today: CivilDay;
  readonly changes: readonly ChangeLine[];
  /** Of the units of the posts, and of the other side of each delegation. */
  readonly names: Readonly<Record<string, string>>;
  readonly mayWrite: boolean;
  /** Whether stays and Party membership are for this reader's eyes. */
  readonly maySeeProtected: boolean;
}

export const readOfficer = (
  { transaction, province, now, roles }: Acting,
  { officer }: { readonly officer: string },
): Promise<OfficerView> =>
  transaction(async (trx) => {
    const found = (await findOfficer(trx, province, officer)) ?? refuse(notFound('officer'));
    await recordView(trx, 'organisation.officer', { officer });
    const changes = await listChanges(trx, province, {
      subject: { kind: 'officer', subject: officer },
      limit: 20,
    });
    const granted = permissionsOf(roles);
    return {
      ...found,
      today: civilDayOf(now()),
      changes,
      names: await namesOf(trx, province, {
        units: [...found.posts.map(({ unit }) => unit), ...changes.flatMap(({ units }) => units)],
        officers: found.delegations.flatMap(({ delegator, delegate }) => [delegator, delegate]),
      }),
      mayWrite: granted.includes('organisation.write'),
      maySeeProtected: granted.includes('organisation.read-protected'),
    };
  });
