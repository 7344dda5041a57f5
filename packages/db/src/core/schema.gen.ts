// Generated from the migrations by `node packages/db/src/core/generate-schema.ts`.

import type { ColumnType } from "kysely";

export type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>;

export type Json = JsonValue;

export type JsonArray = JsonValue[];

export type JsonObject = {
  [x: string]: JsonValue | undefined;
};

export type JsonPrimitive = boolean | number | string | null;

export type JsonValue = JsonArray | JsonObject | JsonPrimitive;

export type Timestamp = ColumnType<Date, Date | string, Date | string>;

export interface AccessAccount {
  account_id: string;
  closed_at: Timestamp | null;
  created_at: Generated<Timestamp>;
  person_id: string;
}

export interface AccessMembership {
  person_id: string;
  province_id: string;
  role: string;
  valid_from: string;
  valid_to: string | null;
}

export interface AccessPerson {
  created_at: Generated<Timestamp>;
  display_name: string;
  person_id: Generated<string>;
}

export interface AccessProved {
  account_id: string | null;
  person_id: string | null;
  province_id: string | null;
}

export interface AccessSigningKey {
  inner_key: Generated<Buffer>;
  key_id: Generated<string>;
  made_at: Generated<Timestamp>;
  outer_key: Generated<Buffer>;
}

export interface AppApproval {
  account_id: string | null;
  approved_at: Generated<Timestamp>;
  content_hash: string;
  directive_slug: string;
  effective_from: string;
  person_id: string | null;
  province_id: string;
  version: number;
}

export interface AppCatalogueEdit {
  account_id: string | null;
  after_hash: string;
  at: Generated<Timestamp>;
  before_hash: string | null;
  directive_slug: string;
  edit_no: Generated<number>;
  person_id: string | null;
  province_id: string;
  version: number;
}

export interface AppCatalogueReviewEvent {
  account_id: string | null;
  at: Generated<Timestamp>;
  content_hash: string;
  directive_slug: string;
  event_no: Generated<number>;
  kind: string;
  person_id: string | null;
  province_id: string;
  reason: string | null;
  version: number;
}

export interface AppCatalogueVersion {
  content_hash: string;
  created_at: Generated<Timestamp>;
  decided_at: Timestamp | null;
  directive_slug: string;
  edition: number;
  effective_from: string | null;
  effective_to: string | null;
  province_id: string;
  row_version: Generated<number>;
  settings: string;
  settings_hash: Generated<string>;
  status: string;
  submitted_at: Timestamp | null;
  version: number;
}

export interface AppDirectiveText {
  content: string;
  content_hash: Generated<string>;
  created_at: Generated<Timestamp>;
  created_by: string | null;
  directive_slug: string;
  edition: number;
  province_id: string;
}

export interface AppJurisdiction {
  code: string;
  name_en: string;
  name_vi: string;
  note_en: string | null;
  note_vi: string | null;
  source: string | null;
  valid_from: string | null;
  valid_to: string | null;
}

export interface AppJurisdictionSuccessor {
  code: string;
  successor: string;
}

export interface AppWorkspace {
  name_en: string;
  name_vi: string;
  province_id: string;
  standing_en: string | null;
  standing_vi: string | null;
}

export interface AppWorkspaceJurisdiction {
  code: string;
  province_id: string;
  valid_from: string | null;
  valid_to: string | null;
}

export interface AuditEntry {
  account_id: string | null;
  action: string;
  actor: string;
  at: Generated<Timestamp>;
  entry_no: Generated<number>;
  payload_digest: string;
  person_id: string | null;
  province_id: string;
  subject_key: Json;
  subject_kind: string;
}

export interface AuditPayload {
  entry_no: number;
  payload: Json;
  province_id: string;
  salt: Buffer;
}

export interface AuditPending {
  entry_hash: string;
  entry_no: number;
  province_id: string;
}

export interface AuditSeal {
  entries: string;
  entries_digest: string;
  hash: string;
  previous_hash: string;
  province_id: string;
  seal_no: number;
  sealed_at: Generated<Timestamp>;
}

export interface AuthAccount {
  access_token: string | null;
  access_token_expires_at: Timestamp | null;
  account_id: string;
  created_at: Generated<Timestamp>;
  id: string;
  id_token: string | null;
  password: string | null;
  provider_id: string;
  refresh_token: string | null;
  refresh_token_expires_at: Timestamp | null;
  scope: string | null;
  updated_at: Timestamp;
  user_id: string;
}

export interface AuthRateLimit {
  count: number;
  id: string;
  key: string;
  last_request: number;
}

export interface AuthSession {
  created_at: Generated<Timestamp>;
  expires_at: Timestamp;
  id: string;
  ip_address: string | null;
  token: string;
  updated_at: Timestamp;
  user_agent: string | null;
  user_id: string;
}

export interface AuthSignInDelay {
  blocked_until: Timestamp;
  failures: number;
  key: string;
  updated_at: Timestamp;
}

export interface AuthTwoFactor {
  backup_codes: string;
  failed_verification_count: number | null;
  id: string;
  locked_until: Timestamp | null;
  secret: string;
  user_id: string;
  verified: boolean | null;
}

export interface AuthUser {
  created_at: Generated<Timestamp>;
  email: string;
  email_verified: boolean;
  id: string;
  image: string | null;
  name: string;
  two_factor_enabled: boolean | null;
  updated_at: Generated<Timestamp>;
}

export interface AuthVerification {
  created_at: Generated<Timestamp>;
  expires_at: Timestamp;
  id: string;
  identifier: string;
  updated_at: Generated<Timestamp>;
  value: string;
}

export interface PublicationBehaviour {
  body: Json;
  code: string;
  directive_slug: string;
  ordinal: number;
  province_id: string;
  valid_from: string;
  valid_to: string | null;
  version: number;
}

export interface PublicationCalendar {
  today: string | null;
}

export interface PublicationClock {
  day: string;
  one: Generated<boolean>;
}

export interface PublicationDirective {
  body: Json;
  directive_slug: string;
  province_id: string;
  valid_from: string;
  valid_to: string | null;
  version: number;
}

export interface PublicationFamily {
  body: Json;
  family_id: string;
  place: number;
}

export interface PublicationFamilyMember {
  code: string;
  family_id: string;
  province_id: string;
  reference: string;
}

export interface PublicationProvision {
  body: Json;
  code: string;
  directive_slug: string;
  place: number;
  province_id: string;
  valid_from: string;
  valid_to: string | null;
  version: number;
}

export interface PublicationQuestion {
  body: Json;
  directive_slug: string;
  number: number;
  province_id: string;
  valid_from: string;
  valid_to: string | null;
  version: number;
}

export interface PublicationRevision {
  number: number;
  one: Generated<boolean>;
}

export interface PublicationSearchToken {
  directive_slug: string;
  key: string;
  kind: string;
  province_id: string;
  token: string;
  valid_from: string;
  valid_to: string | null;
  version: number;
  weight: number;
}

export interface PublicationWorkspace {
  body: Json;
  place: number;
  province_id: string;
}

export interface DB {
  "access.account": AccessAccount;
  "access.membership": AccessMembership;
  "access.person": AccessPerson;
  "access.proved": AccessProved;
  "access.signing_key": AccessSigningKey;
  "app.approval": AppApproval;
  "app.catalogue_edit": AppCatalogueEdit;
  "app.catalogue_review_event": AppCatalogueReviewEvent;
  "app.catalogue_version": AppCatalogueVersion;
  "app.directive_text": AppDirectiveText;
  "app.jurisdiction": AppJurisdiction;
  "app.jurisdiction_successor": AppJurisdictionSuccessor;
  "app.workspace": AppWorkspace;
  "app.workspace_jurisdiction": AppWorkspaceJurisdiction;
  "audit.entry": AuditEntry;
  "audit.payload": AuditPayload;
  "audit.pending": AuditPending;
  "audit.seal": AuditSeal;
  "auth.account": AuthAccount;
  "auth.rate_limit": AuthRateLimit;
  "auth.session": AuthSession;
  "auth.sign_in_delay": AuthSignInDelay;
  "auth.two_factor": AuthTwoFactor;
  "auth.user": AuthUser;
  "auth.verification": AuthVerification;
  "publication.behaviour": PublicationBehaviour;
  "publication.calendar": PublicationCalendar;
  "publication.clock": PublicationClock;
  "publication.directive": PublicationDirective;
  "publication.family": PublicationFamily;
  "publication.family_member": PublicationFamilyMember;
  "publication.provision": PublicationProvision;
  "publication.question": PublicationQuestion;
  "publication.revision": PublicationRevision;
  "publication.search_token": PublicationSearchToken;
  "publication.workspace": PublicationWorkspace;
}
