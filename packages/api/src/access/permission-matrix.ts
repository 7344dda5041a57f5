import { roles, type Role } from '@kycuong/rules/access';
import {
  ownPermissions,
  permissionsOfRole,
  type Permission,
  type ProvincePermission,
} from '../core/permissions.ts';
import { staffRouter } from '../staff-router.ts';

export interface MatrixRow {
  /** Such as `catalogue.approve`. */
  readonly procedure: string;
  readonly kind: 'query' | 'mutation';
  readonly permission: Permission;
  /** Roles that may call it; null where no role is asked for. */
  readonly roles: readonly Role[] | null;
}

type Procedures = Record<string, { _def: { type: MatrixRow['kind']; meta?: { permission: Permission } } }>;

const isOwn = (permission: Permission): boolean =>
  (ownPermissions as readonly Permission[]).includes(permission);

/** Which role may call which procedure, read off the router itself, so that it cannot be out of date. */
export const permissionMatrix = (): MatrixRow[] =>
  Object.entries(staffRouter._def.procedures as unknown as Procedures)
    .map(([procedure, { _def }]) => {
      const permission = _def.meta!.permission;
      const holders = roles.filter((role) =>
        permissionsOfRole[role].includes(permission as ProvincePermission),
      );
      return { procedure, kind: _def.type, permission, roles: isOwn(permission) ? null : holders };
    })
    .sort((a, b) => a.procedure.localeCompare(b.procedure, 'en'));
