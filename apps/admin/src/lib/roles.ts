import type { Role } from '@kycuong/rules/access';
import * as m from '#lib/paraglide/messages.js';

const names: Record<Role, () => string> = {
  'catalogue-editor': m.role_catalogue_editor,
  'catalogue-approver': m.role_catalogue_approver,
  'organisation-admin': m.role_organisation_admin,
  intake: m.role_intake,
  verifier: m.role_verifier,
  decider: m.role_decider,
  publisher: m.role_publisher,
  'identity-custodian': m.role_identity_custodian,
  appraiser: m.role_appraiser,
  inspector: m.role_inspector,
  head: m.role_head,
  officer: m.role_officer,
  auditor: m.role_auditor,
  leader: m.role_leader,
};

export const labelOfRole = (role: Role): string => names[role]();
