import type { Role } from '@kycuong/rules/access';

/** Held by whoever is signed in, before a province is chosen. */
export const ownPermissions = ['access.read-own'] as const;
/** Held through a role in the acting province. */
export const provincePermissions = [
  'access.read',
  'access.people',
  'access.administer',
  'worklist.read',
  'catalogue.read',
  'catalogue.draft',
  'catalogue.review',
  'detection.read',
  'detection.trial',
  'organisation.read',
  'organisation.write',
  'organisation.read-protected',
  'import.files',
] as const;

export type OwnPermission = (typeof ownPermissions)[number];
export type ProvincePermission = (typeof provincePermissions)[number];
/** What a procedure asks for. Every procedure names exactly one. */
export type Permission = OwnPermission | ProvincePermission;

const reader = [
  'access.read',
  'worklist.read',
  'catalogue.read',
  'detection.read',
  'organisation.read',
] as const satisfies ProvincePermission[];

/** Exhaustive on purpose: a new role does not compile until somebody decides what it may do. */
export const permissionsOfRole: Record<Role, readonly ProvincePermission[]> = {
  'catalogue-editor': [...reader, 'catalogue.draft', 'detection.trial'],
  'catalogue-approver': [...reader, 'catalogue.review', 'detection.trial'],
  'organisation-admin': [
    ...reader,
    'access.people',
    'access.administer',
    'organisation.write',
    'organisation.read-protected',
    'import.files',
  ],
  intake: [...reader, 'import.files'],
  verifier: reader,
  decider: [...reader, 'organisation.read-protected'],
  publisher: reader,
  'identity-custodian': reader,
  appraiser: reader,
  inspector: [...reader, 'access.people'],
  head: reader,
  officer: reader,
  auditor: [...reader, 'access.people'],
  leader: reader,
};

export const permissionsOf = (roles: readonly Role[]): ProvincePermission[] => [
  ...new Set(roles.flatMap((role) => permissionsOfRole[role])),
];
