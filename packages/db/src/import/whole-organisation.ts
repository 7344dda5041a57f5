import { emptyState, type OrganisationState } from '@kycuong/rules/organisation';
import type { ProvinceTransaction } from '../core/claims.ts';
import { type ExportedKind, exportRecords } from '../organisation/organisation.ts';

const listOf = {
  unit: 'units',
  officer: 'officers',
  post: 'posts',
  competence: 'competences',
  delegation: 'delegations',
  leave: 'leaves',
} as const satisfies Record<ExportedKind, keyof OrganisationState>;

/** Everything known now of the kinds that are asked for; of the others nothing. */
export async function readOrganisation(
  trx: ProvinceTransaction,
  province: string,
  kinds: readonly ExportedKind[] = ['unit', 'officer', 'post', 'competence', 'delegation', 'leave'],
): Promise<OrganisationState> {
  const state: Record<string, readonly { readonly id: string }[]> = { ...emptyState };
  const limit = 10_000;
  for (const kind of kinds) {
    const all: { readonly id: string }[] = [];
    for (let after = ''; ;) {
      const page = await exportRecords(trx, province, kind, { after, limit });
      for (const record of page) all.push(record);
      if (page.length < limit) break;
      after = page.at(-1)!.id;
    }
    state[listOf[kind]] = all;
  }
  return state as unknown as OrganisationState;
}
