/** Roles of a person in one province (product.md, `access`). Kept apart on purpose: see the permission map in `api`. */
export const roles = [
  'catalogue-editor',
  'catalogue-approver',
  'organisation-admin',
  'intake',
  'verifier',
  'decider',
  'publisher',
  'identity-custodian',
  'appraiser',
  'inspector',
  'head',
  'officer',
  'auditor',
  'leader',
] as const;
export type Role = (typeof roles)[number];
