import type { Role } from '@kycuong/rules/access';

/** What a procedure may ask for. Every procedure names exactly one. */
export const permissions = ['access.read-own', 'worklist.read', 'catalogue.read', 'catalogue.draft', 'catalogue.review'] as const;
export type Permission = (typeof permissions)[number];

/** Held by whoever is signed in, before a province is chosen. All others need a role in the acting province. */
export const ownPermissions: readonly Permission[] = ['access.read-own'];

const reader = ['worklist.read', 'catalogue.read'] as const satisfies Permission[];

/** Exhaustive on purpose: a new role does not compile until somebody decides what it may do. */
export const permissionsOfRole: Record<Role, readonly Permission[]> = {
  'catalogue-editor': [...reader, 'catalogue.draft'],
  'catalogue-approver': [...reader, 'catalogue.review'],
  'organisation-admin': reader,
  intake: reader,
  verifier: reader,
  decider: reader,
  publisher: reader,
  'identity-custodian': reader,
  appraiser: reader,
  inspector: reader,
  head: reader,
  officer: reader,
  auditor: reader,
  leader: reader,
};

export const permissionsOf = (roles: readonly Role[]): ReadonlySet<Permission> =>
  new Set([...ownPermissions, ...roles.flatMap((role) => permissionsOfRole[role])]);
