import type { Role } from '@kycuong/rules/access';

/** Held by whoever is signed in, before a province is chosen. */
export const ownPermissions = ['access.read-own'] as const;
/** Held through a role in the acting province. */
export const provincePermissions = [
  'access.read',
  'access.people',
  'access.administer',
  'work.read',
  'work.write',
  'work.sources',
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
  'case.read',
  'case.open',
  'case.act',
  'case.reassign',
  'report.take',
  'report.unseal',
  'report.openings',
  'signal.read',
  'signal.close',
  'publication.read',
  'publication.write',
  'harbour.read',
  'harbour.file',
  'harbour.answer',
  'ledger.read',
  'ledger.act',
  'outcome.read',
  'outcome.act',
  'apology.read',
  'apology.act',
  'document.read',
  'document.issue',
  'document.template',
  'overview.read',
  'audit.read',
  'audit.erase',
  'notification.own',
  'notification.administer',
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
  'notification.own',
] as const satisfies ProvincePermission[];

/** Whose part in a case `rules` then decides step by step. */
const handling = [
  'case.read',
  'case.act',
  'signal.read',
  'work.read',
  'work.write',
  'harbour.read',
  'harbour.file',
  'ledger.read',
  'ledger.act',
  'outcome.read',
  'outcome.act',
  'apology.read',
  'apology.act',
] as const satisfies ProvincePermission[];

/** Whose documents of a file then go by the unit that has it. */
const documents = ['document.read', 'document.issue'] as const satisfies ProvincePermission[];

/** Exhaustive on purpose: a new role does not compile until somebody decides what it may do. */
export const permissionsOfRole: Record<Role, readonly ProvincePermission[]> = {
  'catalogue-editor': [...reader, 'catalogue.draft', 'detection.trial'],
  'catalogue-approver': [...reader, 'catalogue.review', 'detection.trial'],
  'organisation-admin': [
    ...reader,
    'access.people',
    'access.administer',
    'notification.administer',
    'organisation.write',
    'organisation.read-protected',
    'import.files',
    'case.act',
    'document.read',
    'document.template',
  ],
  intake: [
    ...reader,
    'work.read',
    'work.write',
    'work.sources',
    'import.files',
    'case.read',
    'case.open',
    'case.act',
    'report.take',
    'harbour.read',
    'apology.read',
    'apology.act',
  ],
  verifier: [...reader, ...handling, ...documents, 'case.open', 'signal.close'],
  decider: [
    ...reader,
    ...handling,
    ...documents,
    'organisation.read-protected',
    'case.reassign',
    'publication.read',
    'harbour.answer',
    'overview.read',
  ],
  publisher: [...reader, 'publication.read', 'publication.write'],
  'identity-custodian': [...reader, 'report.unseal', 'report.openings'],
  appraiser: reader,
  inspector: [
    ...reader,
    ...handling,
    ...documents,
    'access.people',
    'case.open',
    'signal.close',
    'report.openings',
    'overview.read',
    'audit.read',
  ],
  head: [
    ...reader,
    ...handling,
    ...documents,
    'case.open',
    'signal.close',
    'harbour.answer',
    'overview.read',
  ],
  // Their own: what concerns them, and the case they are asked about.
  officer: [...reader, ...handling],
  auditor: [
    ...reader,
    'work.read',
    'access.people',
    'case.read',
    'signal.read',
    'report.openings',
    'publication.read',
    'harbour.read',
    'ledger.read',
    'outcome.read',
    'apology.read',
    'document.read',
    'overview.read',
    'audit.read',
    'audit.erase',
  ],
  leader: [...reader, 'work.read', 'signal.read', 'harbour.read', 'overview.read'],
};

export const permissionsOf = (roles: readonly Role[]): ProvincePermission[] => [
  ...new Set(roles.flatMap((role) => permissionsOfRole[role])),
];
