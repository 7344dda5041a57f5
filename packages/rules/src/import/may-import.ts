import type { Role } from '../access/roles.ts';
import type { ImportTarget } from './import-target.ts';

/** Who brings in what: the organisation is its admin's, the work is that of those who take evidence in. */
export const mayImport = (roles: readonly Role[], { group }: Pick<ImportTarget, 'group'>): boolean =>
  roles.includes(group === 'organisation' ? 'organisation-admin' : 'intake');
