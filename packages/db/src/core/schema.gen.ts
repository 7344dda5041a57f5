// Generated from the migrations by `node packages/db/src/core/generate-schema.ts`.

import type { ColumnType } from "kysely";

export type ArrayType<T> = ArrayTypeImpl<T> extends (infer U)[]
  ? U[]
  : ArrayTypeImpl<T>;

export type ArrayTypeImpl<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S[], I[], U[]>
  : T[];

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
  exempt_from_second_factor: Generated<boolean>;
  person_id: string;
}

export interface AccessApiToken {
  expires_at: Timestamp;
  made_at: Generated<Timestamp>;
  made_by: string;
  name: string;
  province_id: string;
  revoked_at: Timestamp | null;
  revoked_by: string | null;
  scopes: string[];
  token_digest: string;
  token_no: Generated<number>;
}

export interface AccessApiTokenUse {
  last_used_at: Timestamp;
  province_id: string;
  token_no: number;
}

export interface AccessInvitation {
  email: string;
  expires_at: Timestamp;
  invitation_no: Generated<number>;
  made_at: Generated<Timestamp>;
  made_by: string;
  person_id: string;
  province_id: string;
  purpose: string;
  revoked_at: Timestamp | null;
  token_digest: string;
  used_at: Timestamp | null;
}

export interface AccessMembership {
  end_reason: string | null;
  ended_by: string | null;
  membership_no: Generated<number>;
  person_id: string;
  province_id: string;
  role: string;
  unit: string | null;
  valid_from: string;
  valid_to: string | null;
}

export interface AccessOfficerBinding {
  officer: string;
  person_id: string;
  province_id: string;
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

export interface AccessRoleProposal {
  decided_at: Timestamp | null;
  decided_by: string | null;
  decision_reason: string | null;
  officer: string | null;
  person_id: string;
  proposal_no: Generated<number>;
  proposed_at: Generated<Timestamp>;
  proposed_by: string;
  province_id: string;
  reason: string;
  role: string | null;
  state: Generated<string>;
  unit: string | null;
  valid_from: string;
  valid_to: string | null;
}

export interface AccessSeen {
  audit: string[] | null;
  casework: string[] | null;
  evidence: string[] | null;
  leave: string[] | null;
  signal: string[] | null;
}

export interface AccessSight {
  audit: string[];
  casework: string[];
  evidence: string[];
  from: string;
  leave: string[];
  person_id: string;
  province_id: string;
  signal: string[];
  to: string;
}

export interface AccessSigningKey {
  inner_key: Generated<Buffer>;
  key_id: Generated<string>;
  made_at: Generated<Timestamp>;
  outer_key: Generated<Buffer>;
}

export interface AccessUnitReach {
  from: string;
  province_id: string;
  root: string;
  to: string;
  unit: string;
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

export interface AuditErasure {
  asked_at: Generated<Timestamp>;
  asked_by: string;
  decided_at: Timestamp | null;
  decided_by: string | null;
  decision: string | null;
  entry_no: number;
  erasure_no: Generated<number>;
  ground: string;
  note: string | null;
  province_id: string;
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

export interface AuditRetention {
  basis: string;
  keep_months: number | null;
  province_id: string;
  retention_no: Generated<number>;
  set_at: Generated<Timestamp>;
  set_by: string;
}

export interface AuditSeal {
  entries: string;
  entries_digest: string;
  entry_hashes: string[] | null;
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

export interface AuthPasskey {
  counter: number;
  credential_id: string;
  last_used_at: Timestamp | null;
  made_at: Generated<Timestamp>;
  name: string;
  public_key: Buffer;
  transports: Generated<string[]>;
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

export interface CaseworkAppeal {
  appeal_no: number;
  body: Json;
  case_no: number;
  case_year: number;
  decided_by: string | null;
  decided_on: string | null;
  filed_on: string;
  outcome: string | null;
  province_id: string;
  round: number;
}

export interface CaseworkCalendarLink {
  made_on: string;
  person_id: string;
  province_id: string;
  token_digest: string;
}

export interface CaseworkCase {
  behaviours: string[];
  case_no: number;
  case_year: number;
  chain: Generated<string[]>;
  changed_at: Generated<Timestamp>;
  detected_on: string;
  directives: string[];
  handler: string | null;
  next_due_on: string | null;
  next_limit: string | null;
  offered_to: string | null;
  opened_by: string;
  opened_on: string;
  origin: string;
  owner: string;
  province_id: string;
  report_no: string | null;
  representative: string | null;
  revision: number;
  round: Generated<number>;
  shown_to: string | null;
  signal_no: number | null;
  stage: string;
  state: Json;
  subject_collective: string | null;
  subject_officer: string | null;
  subject_unit: string;
  title: string;
}

export interface CaseworkCaseEvent {
  at: Generated<Timestamp>;
  because: string[];
  case_no: number;
  case_year: number;
  effects: Json;
  event_no: number;
  kind: string;
  on_day: string;
  payload: Json;
  person_id: string;
  province_id: string;
  stage_after: string;
  stage_before: string | null;
}

export interface CaseworkCause {
  case_no: number;
  case_year: number;
  code: string;
  province_id: string;
  recorded_by: string;
  recorded_on: string;
  side: string;
}

export interface CaseworkClock {
  case_no: number;
  case_year: number;
  clock_no: number;
  due_on: string | null;
  ended_on: string | null;
  from_on: string;
  holder: string | null;
  limit_id: string;
  province_id: string;
}

export interface CaseworkConclusion {
  act_on: string;
  allegation_no: number;
  behaviour: string;
  case_no: number;
  case_year: number;
  clause: string | null;
  concluded_by: string;
  concluded_on: string;
  directive_slug: string;
  outcome: string;
  province_id: string;
  reasons: string;
  records: string[];
  round: number;
  rule: string;
  version_hash: string;
}

export interface CaseworkExplanation {
  asked_on: string;
  body: Json;
  case_no: number;
  case_year: number;
  heard: string | null;
  heard_on: string | null;
  province_id: string;
  received_on: string | null;
  round: number;
}

export interface CaseworkIndicatorOff {
  closed: number;
  confirmed: number;
  content_hash: string;
  directive_slug: string;
  floor_percent: number;
  indicator: string;
  province_id: string;
  since: string;
}

export interface CaseworkIndicatorTally {
  cases: number | null;
  closed: number | null;
  confirmed: number | null;
  content_hash: string | null;
  decided: number | null;
  directive_slug: string | null;
  false_positives: number | null;
  indicator: string | null;
  province_id: string | null;
}

export interface CaseworkMeasureDecision {
  basis: string;
  case_no: number;
  case_year: number;
  decided_by: string;
  decided_on: string;
  decision_no: number;
  document_number: string;
  measures: Json;
  overturned: Generated<boolean>;
  province_id: string;
  reason: string;
  received_on: string | null;
  round: number;
}

export interface CaseworkNumber {
  case_year: number;
  last: number;
  province_id: string;
}

export interface CaseworkReport {
  about_officer: string | null;
  about_unit: string;
  content: string;
  province_id: string;
  report_no: string;
  taken_by: string;
  taken_on: string;
  tier: string;
  track: string;
}

export interface CaseworkSignalOutcome {
  case_no: number | null;
  case_year: number | null;
  closed_by: string;
  closed_on: string;
  directive_slug: string;
  indicator: string;
  outcome: string;
  province_id: string;
  reason: string;
  signal_no: number;
}

export interface CaseworkStay {
  case_no: number;
  case_year: number;
  decision_number: string;
  from: string;
  ground: string;
  province_id: string;
  reason: string;
  stay_no: number;
  to: string | null;
}

export interface CaseworkSuspension {
  basis: string;
  case_no: number;
  case_year: number;
  decided_by: string;
  decision_number: string;
  ended_on: string | null;
  from: string;
  province_id: string;
  reason: string;
  suspension_no: number;
}

export interface CaseworkTask {
  body: Json;
  case_no: number;
  case_year: number;
  done_on: string | null;
  due_on: string | null;
  given_to: string;
  province_id: string;
  round: number;
  task_no: number;
}

export interface CaseworkVerifier {
  case_no: number;
  case_year: number;
  person_id: string;
  province_id: string;
}

export interface DetectionAcceptance {
  accepted_at: Generated<Timestamp>;
  accepted_by: string;
  content_hash: string;
  directive_slug: string;
  key: string;
  province_id: string;
  reason: string;
}

export interface DetectionBit {
  bit: number;
  content_hash: string;
  directive_slug: string;
  grain: string;
  layer: string;
  meaning: string;
  province_id: string;
  value: Generated<number>;
  word: Generated<number>;
}

export interface DetectionCaseText {
  body: string;
  directive_slug: string;
  indicator: string;
  province_id: string;
  revision: number;
  written_at: Generated<Timestamp>;
  written_by: string;
}

export interface DetectionMask {
  atom_sure: number[];
  atom_unknown: number[];
  content_hash: string;
  directive_slug: string;
  grain: string;
  key1: string;
  key2: string;
  output_sure: number[];
  output_unknown: number[];
  province_id: string;
  since: string;
}

export interface DetectionRun {
  as_of: string;
  calendar: string;
  content_hash: string;
  directive_slug: string;
  finished_at: Timestamp | null;
  grains: number;
  grains_done: Generated<number>;
  job_id: string | null;
  kind: string;
  known_at: Timestamp;
  province_id: string;
  rows_changed: Generated<number>;
  rows_unknown: Generated<number>;
  run_no: Generated<number>;
  signals_gone: Generated<number>;
  signals_new: Generated<number>;
  signals_still: Generated<number>;
  started_at: Generated<Timestamp>;
  state: Generated<string>;
}

export interface DetectionShadowDifference {
  change: string;
  grain: string;
  indicator: string;
  key1: string;
  key2: string;
  level: string;
  province_id: string;
  run_no: number;
}

export interface DetectionSignal {
  behaviour: string;
  clause: string | null;
  concerns: string[];
  content_hash: string;
  directive_slug: string;
  expires_on: string;
  first_on: string;
  gone_on: string | null;
  grain: string;
  indicator: string;
  key1: string;
  key2: string;
  last_on: string;
  level: string;
  matter: string | null;
  province_id: string;
  records: string[];
  seen_by: Generated<string[]>;
  signal_no: Generated<number>;
}

export interface DetectionTrial {
  asked_at: Generated<Timestamp>;
  asked_by: string;
  clean: Generated<Json>;
  content_hash: string;
  days: string[];
  directive_slug: string;
  finished_at: Timestamp | null;
  indicator: string | null;
  problems: Json | null;
  proof: Json | null;
  province_id: string;
  report: Json | null;
  trial_no: Generated<number>;
  unit_names: Generated<Json>;
  unsaved: Json | null;
  version: number;
}

export interface DocumentIssued {
  abstract: string;
  case_no: number | null;
  case_year: number | null;
  content: string;
  content_hash: string;
  document_no: number;
  document_year: number;
  issued_by: string;
  issued_on: string;
  kind: string;
  letter_no: number | null;
  letter_year: number | null;
  province_id: string;
  symbol: string;
  template_version: number;
  unit: string;
}

export interface DocumentRegister {
  document_year: number;
  kind: string;
  last: number;
  province_id: string;
}

export interface DocumentTemplate {
  content: Json;
  kind: string;
  province_id: string;
  saved_at: Generated<Timestamp>;
  saved_by: string;
  version: number;
}

export interface HarbourProposal {
  answer_due_on: string | null;
  answered_by: string | null;
  answered_on: string | null;
  asked_unit: string;
  basis: string;
  filed_at: Generated<Timestamp>;
  filed_by: string;
  filed_hash: string;
  filed_on: string;
  kind: string;
  matter: string | null;
  matter_due_on: string | null;
  officer: string;
  outcome: string | null;
  proposal_no: number;
  proposal_year: number;
  province_id: string;
  revision: number;
  state: Json;
  unit: string;
  withdrawn_on: string | null;
}

export interface ImportMapping {
  headings: Json;
  province_id: string;
  saved_at: Generated<Timestamp>;
  saved_by: string;
  source: string;
  target: string;
}

export interface ImportRejected {
  cells: Json;
  faults: Json;
  province_id: string;
  row_no: number;
  run_id: string;
}

export interface ImportRun {
  change_no: number | null;
  confirmed_by: string | null;
  counts: Generated<Json>;
  default_from: string | null;
  delimiter: string | null;
  document: Generated<string>;
  encoding: string | null;
  fault: Json | null;
  file_name: string;
  finished_at: Timestamp | null;
  header_row: Generated<number>;
  headings: Generated<Json>;
  job_id: string | null;
  left_standing: number | null;
  made_at: Generated<Timestamp>;
  made_by: string;
  mapping: Generated<Json>;
  old_fonts: Generated<boolean>;
  province_id: string;
  recorded_at: Generated<Timestamp>;
  run_id: Generated<string>;
  sha256: string;
  sheet: Generated<number>;
  source: string;
  state: Generated<string>;
  taken_back: number | null;
  target: string;
  upload_id: string | null;
  withdraw_reason: string | null;
  withdrawn_at: Timestamp | null;
  withdrawn_by: string | null;
}

export interface ImportStaged {
  change: string;
  content: Json;
  id: string;
  kind: string;
  province_id: string;
  row_no: number;
  run_id: string;
}

export interface ImportUpload {
  delete_after: Generated<Timestamp>;
  file_name: string;
  kind: string;
  province_id: string;
  sha256: string;
  size: number;
  upload_id: Generated<string>;
  uploaded_at: Generated<Timestamp>;
  uploaded_by: string;
}

export interface ImportUploadPart {
  bytes: Buffer;
  part: number;
  province_id: string;
  upload_id: string;
}

export interface JobsProgress {
  asked_at: Generated<Timestamp>;
  asked_by: string | null;
  cancel_asked_at: Timestamp | null;
  cancel_asked_by: string | null;
  done: Generated<number>;
  job_id: string;
  name: string;
  province_id: string;
  subject: string;
  total: Generated<number>;
}

export interface LiabilityEntry {
  act_on: string;
  allegation_no: number;
  appeal_decided_by: string | null;
  asked_by: string;
  asked_on: string;
  behaviour: string;
  case_no: number;
  case_year: number;
  decided_by: string | null;
  directive_slug: string;
  entry_no: number;
  entry_year: number;
  explain_by: string | null;
  head: string;
  proposed_by: string | null;
  province_id: string;
  revision: number;
  round: number;
  stage: string;
  state: Json;
  unit: string;
  weight: string | null;
}

export interface LiabilityEntryEvent {
  at: Generated<Timestamp>;
  because: string[];
  entry_no: number;
  entry_year: number;
  event_no: number;
  kind: string;
  on_day: string;
  payload: Json;
  person_id: string;
  province_id: string;
}

export interface NotificationCall {
  answer: string | null;
  attempts: Generated<number>;
  call_no: Generated<number>;
  item_no: number;
  made_at: Generated<Timestamp>;
  person_id: string;
  province_id: string;
  settled_at: Timestamp | null;
  state: Generated<string>;
  webhook_no: number;
}

export interface NotificationChoice {
  in_app: boolean;
  kind: string;
  mail: string;
  person_id: string;
  province_id: string;
  webhook: boolean;
}

export interface NotificationDigestHour {
  hour: number;
  person_id: string;
  province_id: string;
}

export interface NotificationEvent {
  actor: string | null;
  delivered_at: Timestamp | null;
  event_no: Generated<number>;
  kind: string;
  once: string | null;
  province_id: string;
  subject: Json;
  told_at: Generated<Timestamp>;
}

export interface NotificationItem {
  event_no: number;
  for_digest: boolean;
  in_app: boolean;
  item_no: Generated<number>;
  kind: string;
  made_at: Generated<Timestamp>;
  person_id: string;
  province_id: string;
  read_at: Timestamp | null;
  subject: Json;
}

export interface NotificationMail {
  attempts: Generated<number>;
  items: Generated<ArrayType<number>>;
  link_digest: string | null;
  link_nonce: string | null;
  link_purpose: string | null;
  made_at: Generated<Timestamp>;
  mail_no: Generated<number>;
  person_id: string;
  province_id: string;
  settled_at: Timestamp | null;
  state: Generated<string>;
}

export interface NotificationWebhook {
  address: string;
  ended_at: Timestamp | null;
  made_at: Generated<Timestamp>;
  made_by: string;
  name: string;
  nonce: string;
  province_id: string;
  webhook_no: Generated<number>;
}

export interface OrganisationBriefed {
  dissemination_no: number;
  officer: string;
  province_id: string;
}

export interface OrganisationChange {
  action: string;
  at: Generated<Timestamp>;
  change_no: Generated<number>;
  document: string;
  effective_on: string;
  is_protected: boolean;
  person_id: string | null;
  province_id: string;
  reason: Generated<string>;
  reverts: number | null;
  source: string;
}

export interface OrganisationChangeRecord {
  after: Json | null;
  before: Json | null;
  change_no: number;
  id: string;
  kind: string;
  province_id: string;
}

export interface OrganisationChangeSubject {
  change_no: number;
  province_id: string;
  subject: string;
  subject_kind: string;
}

export interface OrganisationDissemination {
  directive_slug: string;
  dissemination_no: Generated<number>;
  document: string;
  form: string;
  held_on: string;
  province_id: string;
  unit: string;
  version: number;
}

export interface OrganisationOfficer {
  from: string | null;
  kind: string;
  name: string;
  name_key: string;
  officer: string;
  province_id: string;
  to: string | null;
}

export interface OrganisationOfficerToken {
  officer: string;
  province_id: string;
  token: string;
}

export interface OrganisationPartyMembership {
  document: string;
  from: string | null;
  officer: string;
  province_id: string;
  recorded_at: Generated<Timestamp>;
  standing: string | null;
}

export interface OrganisationPostDetail {
  acting: boolean;
  concurrent: boolean;
  id: string;
  province_id: string;
  title: string | null;
}

export interface OrganisationStay {
  cause: string;
  document: string;
  from: string;
  id: string;
  officer: string;
  province_id: string;
  to: string | null;
}

export interface OrganisationSuccession {
  change_no: number;
  effective_on: string;
  kind: string;
  predecessor: string;
  province_id: string;
  successor: string;
}

export interface OrganisationWorkRegulation {
  document: string;
  effective_from: string;
  province_id: string;
  review_on: string;
  summary: Generated<string>;
  title: string;
  unit: string;
  version: number;
}

export interface OutcomeApologyLetter {
  confirmed_by: string;
  confirmed_on: string;
  delivered_on: string | null;
  due_on: string;
  head: string;
  letter_no: number;
  letter_year: number;
  matter: string;
  province_id: string;
  revision: number;
  sign_by: string | null;
  signed_by: string | null;
  signed_no: number | null;
  signed_on: string | null;
  signed_year: number | null;
  stage: string;
  state: Json;
  unit: string;
}

export interface OutcomeConfirmationLink {
  answered_at: Timestamp | null;
  applied_at: Timestamp | null;
  case_no: number;
  case_year: number;
  expires_on: string;
  line: string;
  link_no: Generated<number>;
  made_by: string;
  made_on: string;
  province_id: string;
  replaced: Generated<boolean>;
  round: number;
  shown: Json;
  solved: boolean | null;
  token_hash: string;
  words: string | null;
}

export interface OutcomeLinkFailure {
  failures: number;
  minute: Timestamp;
  province_id: string;
}

export interface OutcomeMeasureExecution {
  case_no: number;
  case_year: number;
  decision_no: number;
  end_basis: string | null;
  ends_on: string | null;
  evidence: string;
  executed_by: string;
  executed_on: string;
  lift_basis: string | null;
  lift_number: string | null;
  lift_reason: string | null;
  lifted_by: string | null;
  lifted_on: string | null;
  measure_no: number;
  province_id: string;
  round: number;
}

export interface OutcomeMilestone {
  case_no: number;
  case_year: number;
  done_by: string | null;
  done_on: string | null;
  due_on: string | null;
  evidence: string | null;
  line: string;
  milestone_no: number;
  owner: string;
  province_id: string;
  round: number;
  verified_by: string | null;
  verified_on: string | null;
}

export interface OutcomeRemedy {
  case_no: number;
  case_owner: string;
  case_year: number;
  line: string;
  owners: Generated<string[]>;
  province_id: string;
  revision: number;
  round: number;
  stage: string;
  state: Json;
  unit: string;
}

export interface OutcomeRemedyEvent {
  at: Generated<Timestamp>;
  because: string[];
  case_no: number;
  case_year: number;
  event_no: number;
  kind: string;
  line: string;
  on_day: string;
  payload: Json;
  person_id: string | null;
  province_id: string;
}

export interface PublicationApologyCount {
  confirmed_late: number;
  count_year: number;
  province_id: string;
  signed: number;
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

export interface PublicationGivenNumber {
  ends_on: string;
  number: string;
  province_id: string;
}

export interface PublicationLogHead {
  note: string;
  province_id: string;
  signed_at: Timestamp;
  size: number;
}

export interface PublicationLogKey {
  origin: string;
  province_id: string;
  public_key: Buffer;
  since: Generated<Timestamp>;
}

export interface PublicationLogLeaf {
  at: Timestamp;
  commitment: string;
  id: string;
  kind: string;
  leaf: number;
  province_id: string;
}

export interface PublicationLogNode {
  hash: Buffer;
  level: number;
  node: number;
  province_id: string;
}

export interface PublicationNamedPerson {
  body: Json;
  held: Generated<boolean>;
  number: string;
  province_id: string;
  valid_from: string;
  valid_to: string;
}

export interface PublicationNotice {
  body: string | null;
  ground: string;
  kind: string;
  leaf: number;
  notice_no: Generated<number>;
  number: string;
  on_day: string;
  opening: Buffer | null;
  province_id: string;
  words: string | null;
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

export interface PublicationResult {
  body: string;
  corrections: Generated<number>;
  disputed: boolean;
  field: string | null;
  held: Generated<boolean>;
  leaf: number;
  measure: string;
  number: string;
  opening: Buffer;
  province_id: string;
  remedied: boolean;
  unit: string;
  valid_from: string;
  valid_to: string;
}

export interface PublicationResultBehaviour {
  behaviour: string;
  clause: string;
  held: Generated<boolean>;
  number: string;
  outcome: string;
  province_id: string;
  valid_from: string;
  valid_to: string;
}

export interface PublicationResultToken {
  held: Generated<boolean>;
  number: string;
  province_id: string;
  token: string;
  valid_from: string;
  valid_to: string;
  weight: number;
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

export interface PublishingApproval {
  account_id: string;
  at: Generated<Timestamp>;
  content_hash: string;
  draft_no: number;
  person_id: string;
  province_id: string;
}

export interface PublishingAuthor {
  draft_no: number;
  person_id: string;
  province_id: string;
}

export interface PublishingDraft {
  changed_at: Generated<Timestamp>;
  content: string;
  content_hash: Generated<string>;
  correction: string | null;
  draft_no: Generated<number>;
  ends_on: string | null;
  harm: Json | null;
  hiding: Json | null;
  kept_details: Generated<Json>;
  named: string | null;
  number: string;
  province_id: string;
  row_version: Generated<number>;
  state: Generated<string>;
}

export interface PublishingNamingBasis {
  allows: string;
  basis_no: Generated<number>;
  from: string;
  province_id: string;
  provision: string;
  recorded_by: string;
  recorded_on: string;
  until: string | null;
}

export interface PublishingNamingSuspension {
  basis_no: number;
  province_id: string;
  reason: string;
  resume_reason: string | null;
  resumed_by: string | null;
  resumed_on: string | null;
  suspended_by: string;
  suspended_on: string;
  suspension_no: Generated<number>;
}

export interface PublishingNumber {
  last: number;
  prefix: string;
  province_id: string;
  result_year: number;
}

export interface PublishingRecord {
  case_no: number;
  case_year: number;
  number: string;
  province_id: string;
}

export interface PublishingRequest {
  answer: string | null;
  answered_by: string | null;
  answered_on: string | null;
  asked_on: string;
  granted: boolean | null;
  kind: string;
  number: string;
  province_id: string;
  request_no: Generated<number>;
  taken_by: string;
  words: string;
}

export interface SealedAccessEntry {
  account_id: string;
  at: Generated<Timestamp>;
  entry_no: Generated<number>;
  kind: string;
  person_id: string;
  province_id: string;
  reason: string;
  report_no: string;
}

export interface SealedReporter {
  contact: string;
  name: string;
  province_id: string;
  report_no: string;
}

export interface WorkAdvice {
  author: string | null;
  id: string;
  matter: string | null;
  new_circumstances: boolean | null;
  on_own_initiative: boolean | null;
  position: string | null;
  province_id: string;
  recorded_at: Timestamp;
  return_reason: string | null;
  returned_on: string | null;
  source: string;
  submitted_on: string | null;
  superseded_at: Generated<Timestamp>;
  unit: string | null;
  withdrawn: Generated<boolean>;
}

export interface WorkArrival {
  arrival_no: Generated<number>;
  ids: string[];
  kind: string;
  province_id: string;
  stored_at: Generated<Timestamp>;
}

export interface WorkAssessment {
  assessed_on: string | null;
  assessor: string | null;
  id: string;
  matter: string | null;
  officer: string | null;
  province_id: string;
  recorded_at: Timestamp;
  result: string | null;
  source: string;
  superseded_at: Generated<Timestamp>;
  topic: string | null;
  unit: string | null;
  withdrawn: Generated<boolean>;
}

export interface WorkAssignment {
  assigned_on: string | null;
  assignee: string | null;
  assigner: string | null;
  backlog: boolean | null;
  clear_authority: boolean | null;
  clear_person: boolean | null;
  clear_product: boolean | null;
  clear_responsibility: boolean | null;
  clear_time: boolean | null;
  clear_work: boolean | null;
  completed_on: string | null;
  difficult: boolean | null;
  due_on: string | null;
  id: string;
  matter: string | null;
  novel: boolean | null;
  on_own_initiative: boolean | null;
  province_id: string;
  recorded_at: Timestamp;
  result: string | null;
  source: string;
  superseded_at: Generated<Timestamp>;
  unit: string | null;
  withdrawn: Generated<boolean>;
}

export interface WorkCompetence {
  basis: string | null;
  from: string | null;
  id: string;
  matter_kind: string | null;
  province_id: string;
  recorded_at: Timestamp;
  role: string | null;
  source: string;
  step: string | null;
  superseded_at: Generated<Timestamp>;
  to: string | null;
  unit: string | null;
  withdrawn: Generated<boolean>;
}

export interface WorkConsultation {
  asked: string | null;
  asked_on: string | null;
  asked_unit: string | null;
  asker: string | null;
  asker_unit: string | null;
  direction: string | null;
  due_on: string | null;
  id: string;
  matter: string | null;
  province_id: string;
  recorded_at: Timestamp;
  source: string;
  superseded_at: Generated<Timestamp>;
  withdrawn: Generated<boolean>;
}

export interface WorkDataUntil {
  feeds: string | null;
  id: string;
  province_id: string;
  recorded_at: Timestamp;
  source: string;
  superseded_at: Generated<Timestamp>;
  until: string | null;
  withdrawn: Generated<boolean>;
}

export interface WorkDelegation {
  basis: string | null;
  delegate: string | null;
  delegator: string | null;
  from: string | null;
  id: string;
  matter_kind: string | null;
  province_id: string;
  recorded_at: Timestamp;
  source: string;
  superseded_at: Generated<Timestamp>;
  to: string | null;
  withdrawn: Generated<boolean>;
}

export interface WorkDispute {
  dispute_no: Generated<number>;
  ground: string;
  id: string;
  kind: string;
  officer: string;
  opened_by: string;
  opened_on: string;
  outcome: string | null;
  province_id: string;
  reason: string | null;
  recorded_at: Timestamp;
  seen_by: string[];
  settled_by: string | null;
  settled_on: string | null;
}

export interface WorkDossier {
  completed_on: string | null;
  due_on: string | null;
  extra_papers: number | null;
  id: string;
  matter: string | null;
  officer: string | null;
  procedure: string | null;
  province_id: string;
  received_on: string | null;
  recorded_at: Timestamp;
  source: string;
  superseded_at: Generated<Timestamp>;
  supplement_requests: number | null;
  unit: string | null;
  withdrawn: Generated<boolean>;
}

export interface WorkEntry {
  id: string;
  kind: string;
  province_id: string;
  reason: string;
  recorded_at: Timestamp;
  seen_by: string[];
  typed_by: string;
  what: string;
}

export interface WorkEventReceipt {
  arrivals_up_to: number;
  events: number;
  fresh: number;
  province_id: string;
  receipt: string;
  stored: number;
  taken_at: Generated<Timestamp>;
  token_no: number;
}

export interface WorkExclusion {
  approved_by: string | null;
  approved_on: string | null;
  cause: string | null;
  document: string | null;
  from: string | null;
  id: string;
  matter: string | null;
  officer: string | null;
  province_id: string;
  record: string | null;
  recorded_at: Timestamp;
  source: string;
  superseded_at: Generated<Timestamp>;
  to: string | null;
  unit: string | null;
  withdrawn: Generated<boolean>;
}

export interface WorkExclusionRequest {
  account: string;
  cause: string;
  decided_by: string | null;
  decided_on: string | null;
  decision: string | null;
  document: string;
  from: string;
  matter: string | null;
  officer: string | null;
  province_id: string;
  reason: string | null;
  request_no: Generated<number>;
  requested_by: string;
  requested_on: string;
  revoke_reason: string | null;
  revoked_by: string | null;
  revoked_on: string | null;
  scope_unit: string;
  to: string | null;
  unit: string | null;
}

export interface WorkFinding {
  discovered_by: string | null;
  found_on: string | null;
  handled_on: string | null;
  id: string;
  officer: string | null;
  province_id: string;
  recorded_at: Timestamp;
  source: string;
  superseded_at: Generated<Timestamp>;
  topic: string | null;
  unit: string | null;
  withdrawn: Generated<boolean>;
}

export interface WorkLeave {
  cause: string | null;
  from: string | null;
  id: string;
  officer: string | null;
  province_id: string;
  recorded_at: Timestamp;
  source: string;
  superseded_at: Generated<Timestamp>;
  to: string | null;
  withdrawn: Generated<boolean>;
}

export interface WorkMatter {
  closed_on: string | null;
  id: string;
  matter: string | null;
  matter_kind: string | null;
  opened_on: string | null;
  province_id: string;
  recorded_at: Timestamp;
  source: string;
  step: string | null;
  superseded_at: Generated<Timestamp>;
  unit: string | null;
  withdrawn: Generated<boolean>;
}

export interface WorkMeeting {
  chair: string | null;
  concluded: boolean | null;
  conclusion_clear: boolean | null;
  held_on: string | null;
  id: string;
  matter: string | null;
  meeting_kind: string | null;
  province_id: string;
  recorded_at: Timestamp;
  source: string;
  superseded_at: Generated<Timestamp>;
  unit: string | null;
  withdrawn: Generated<boolean>;
}

export interface WorkPetition {
  completed_on: string | null;
  due_on: string | null;
  harassment_upheld: boolean | null;
  id: string;
  matter: string | null;
  officer: string | null;
  petition_kind: string | null;
  province_id: string;
  received_on: string | null;
  recorded_at: Timestamp;
  source: string;
  superseded_at: Generated<Timestamp>;
  unit: string | null;
  withdrawn: Generated<boolean>;
}

export interface WorkPost {
  duty: string | null;
  from: string | null;
  id: string;
  officer: string | null;
  province_id: string;
  recorded_at: Timestamp;
  role: string | null;
  source: string;
  superseded_at: Generated<Timestamp>;
  to: string | null;
  unit: string | null;
  withdrawn: Generated<boolean>;
}

export interface WorkReceived {
  day: string;
  kind: string;
  province_id: string;
  received_at: Generated<Timestamp>;
  received_no: Generated<number>;
  source: string;
  versions: number;
}

export interface WorkReferral {
  accepted_on: string | null;
  direction: string | null;
  from_unit: string | null;
  id: string;
  matter: string | null;
  province_id: string;
  reason: string | null;
  receiver: string | null;
  recorded_at: Timestamp;
  referred_on: string | null;
  sender: string | null;
  source: string;
  superseded_at: Generated<Timestamp>;
  to_unit: string | null;
  withdrawn: Generated<boolean>;
}

export interface WorkReminder {
  id: string;
  matter: string | null;
  province_id: string;
  recorded_at: Timestamp;
  reminded: string | null;
  reminded_on: string | null;
  reminder: string | null;
  source: string;
  superseded_at: Generated<Timestamp>;
  unit: string | null;
  withdrawn: Generated<boolean>;
}

export interface WorkReply {
  consultation: string | null;
  id: string;
  judged_by: string | null;
  matter: string | null;
  province_id: string;
  recorded_at: Timestamp;
  replied_on: string | null;
  replier: string | null;
  source: string;
  standpoint: string | null;
  superseded_at: Generated<Timestamp>;
  unit: string | null;
  withdrawn: Generated<boolean>;
}

export interface WorkReport {
  asked_on: string | null;
  due_on: string | null;
  id: string;
  matter: string | null;
  province_id: string;
  recorded_at: Timestamp;
  reported_on: string | null;
  reporter: string | null;
  requester: string | null;
  source: string;
  superseded_at: Generated<Timestamp>;
  unit: string | null;
  withdrawn: Generated<boolean>;
}

export interface WorkReviewItem {
  decided_at: Timestamp | null;
  decided_by: string | null;
  decision: string | null;
  due_on: string;
  id: string;
  kind: string;
  matter: string;
  new_day: string | null;
  note: string | null;
  officer: string | null;
  province_id: string;
  round_no: number;
  unit: string;
}

export interface WorkReviewRound {
  basis: string;
  closed_at: Timestamp | null;
  conclusion: string | null;
  held_on: string;
  opened_at: Generated<Timestamp>;
  opened_by: string;
  province_id: string;
  round_no: Generated<number>;
  unit: string;
}

export interface WorkSignature {
  act: string | null;
  difficult: boolean | null;
  id: string;
  matter: string | null;
  owner: string | null;
  province_id: string;
  recorded_at: Timestamp;
  signed_on: string | null;
  signer: string | null;
  source: string;
  superseded_at: Generated<Timestamp>;
  unit: string | null;
  withdrawn: Generated<boolean>;
}

export interface WorkSource {
  contact: Generated<string>;
  end_reason: string | null;
  ended_on: string | null;
  every_days: number;
  feeds: string[];
  name: string;
  owner_name: string;
  owner_unit: string;
  province_id: string;
  set_at: Generated<Timestamp>;
  set_by: string;
  since: string;
  source: string;
}

export interface WorkSourceStatement {
  day: string;
  kind: string;
  province_id: string;
  sent: number;
  source: string;
  stated_at: Generated<Timestamp>;
  stated_by: string;
}

export interface WorkSpotCheck {
  checked_on: string | null;
  checker: string | null;
  id: string;
  officer: string | null;
  province_id: string;
  recorded_at: Timestamp;
  result: string | null;
  source: string;
  superseded_at: Generated<Timestamp>;
  topic: string | null;
  unit: string | null;
  withdrawn: Generated<boolean>;
}

export interface WorkTakenEvent {
  content_sha256: string;
  event_id: string;
  province_id: string;
  receipt: string;
  source: string;
}

export interface WorkUnit {
  from: string | null;
  id: string;
  name: string | null;
  parent: string | null;
  province_id: string;
  recorded_at: Timestamp;
  source: string;
  superseded_at: Generated<Timestamp>;
  to: string | null;
  unit: string | null;
  unit_kind: string | null;
  withdrawn: Generated<boolean>;
}

export interface WorkWorkingDayIndex {
  calendar: string;
  day: string;
  up_to: number;
}

export interface DB {
  "access.account": AccessAccount;
  "access.api_token": AccessApiToken;
  "access.api_token_use": AccessApiTokenUse;
  "access.invitation": AccessInvitation;
  "access.membership": AccessMembership;
  "access.officer_binding": AccessOfficerBinding;
  "access.person": AccessPerson;
  "access.proved": AccessProved;
  "access.role_proposal": AccessRoleProposal;
  "access.seen": AccessSeen;
  "access.sight": AccessSight;
  "access.signing_key": AccessSigningKey;
  "access.unit_reach": AccessUnitReach;
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
  "audit.erasure": AuditErasure;
  "audit.payload": AuditPayload;
  "audit.pending": AuditPending;
  "audit.retention": AuditRetention;
  "audit.seal": AuditSeal;
  "auth.account": AuthAccount;
  "auth.passkey": AuthPasskey;
  "auth.rate_limit": AuthRateLimit;
  "auth.session": AuthSession;
  "auth.sign_in_delay": AuthSignInDelay;
  "auth.two_factor": AuthTwoFactor;
  "auth.user": AuthUser;
  "auth.verification": AuthVerification;
  "casework.appeal": CaseworkAppeal;
  "casework.calendar_link": CaseworkCalendarLink;
  "casework.case": CaseworkCase;
  "casework.case_event": CaseworkCaseEvent;
  "casework.cause": CaseworkCause;
  "casework.clock": CaseworkClock;
  "casework.conclusion": CaseworkConclusion;
  "casework.explanation": CaseworkExplanation;
  "casework.indicator_off": CaseworkIndicatorOff;
  "casework.indicator_tally": CaseworkIndicatorTally;
  "casework.measure_decision": CaseworkMeasureDecision;
  "casework.number": CaseworkNumber;
  "casework.report": CaseworkReport;
  "casework.signal_outcome": CaseworkSignalOutcome;
  "casework.stay": CaseworkStay;
  "casework.suspension": CaseworkSuspension;
  "casework.task": CaseworkTask;
  "casework.verifier": CaseworkVerifier;
  "detection.acceptance": DetectionAcceptance;
  "detection.bit": DetectionBit;
  "detection.case_text": DetectionCaseText;
  "detection.mask": DetectionMask;
  "detection.run": DetectionRun;
  "detection.shadow_difference": DetectionShadowDifference;
  "detection.signal": DetectionSignal;
  "detection.trial": DetectionTrial;
  "document.issued": DocumentIssued;
  "document.register": DocumentRegister;
  "document.template": DocumentTemplate;
  "harbour.proposal": HarbourProposal;
  "import.mapping": ImportMapping;
  "import.rejected": ImportRejected;
  "import.run": ImportRun;
  "import.staged": ImportStaged;
  "import.upload": ImportUpload;
  "import.upload_part": ImportUploadPart;
  "jobs.progress": JobsProgress;
  "liability.entry": LiabilityEntry;
  "liability.entry_event": LiabilityEntryEvent;
  "notification.call": NotificationCall;
  "notification.choice": NotificationChoice;
  "notification.digest_hour": NotificationDigestHour;
  "notification.event": NotificationEvent;
  "notification.item": NotificationItem;
  "notification.mail": NotificationMail;
  "notification.webhook": NotificationWebhook;
  "organisation.briefed": OrganisationBriefed;
  "organisation.change": OrganisationChange;
  "organisation.change_record": OrganisationChangeRecord;
  "organisation.change_subject": OrganisationChangeSubject;
  "organisation.dissemination": OrganisationDissemination;
  "organisation.officer": OrganisationOfficer;
  "organisation.officer_token": OrganisationOfficerToken;
  "organisation.party_membership": OrganisationPartyMembership;
  "organisation.post_detail": OrganisationPostDetail;
  "organisation.stay": OrganisationStay;
  "organisation.succession": OrganisationSuccession;
  "organisation.work_regulation": OrganisationWorkRegulation;
  "outcome.apology_letter": OutcomeApologyLetter;
  "outcome.confirmation_link": OutcomeConfirmationLink;
  "outcome.link_failure": OutcomeLinkFailure;
  "outcome.measure_execution": OutcomeMeasureExecution;
  "outcome.milestone": OutcomeMilestone;
  "outcome.remedy": OutcomeRemedy;
  "outcome.remedy_event": OutcomeRemedyEvent;
  "publication.apology_count": PublicationApologyCount;
  "publication.behaviour": PublicationBehaviour;
  "publication.calendar": PublicationCalendar;
  "publication.clock": PublicationClock;
  "publication.directive": PublicationDirective;
  "publication.family": PublicationFamily;
  "publication.family_member": PublicationFamilyMember;
  "publication.given_number": PublicationGivenNumber;
  "publication.log_head": PublicationLogHead;
  "publication.log_key": PublicationLogKey;
  "publication.log_leaf": PublicationLogLeaf;
  "publication.log_node": PublicationLogNode;
  "publication.named_person": PublicationNamedPerson;
  "publication.notice": PublicationNotice;
  "publication.provision": PublicationProvision;
  "publication.question": PublicationQuestion;
  "publication.result": PublicationResult;
  "publication.result_behaviour": PublicationResultBehaviour;
  "publication.result_token": PublicationResultToken;
  "publication.revision": PublicationRevision;
  "publication.search_token": PublicationSearchToken;
  "publication.workspace": PublicationWorkspace;
  "publishing.approval": PublishingApproval;
  "publishing.author": PublishingAuthor;
  "publishing.draft": PublishingDraft;
  "publishing.naming_basis": PublishingNamingBasis;
  "publishing.naming_suspension": PublishingNamingSuspension;
  "publishing.number": PublishingNumber;
  "publishing.record": PublishingRecord;
  "publishing.request": PublishingRequest;
  "sealed.access_entry": SealedAccessEntry;
  "sealed.reporter": SealedReporter;
  "work.advice": WorkAdvice;
  "work.arrival": WorkArrival;
  "work.assessment": WorkAssessment;
  "work.assignment": WorkAssignment;
  "work.competence": WorkCompetence;
  "work.consultation": WorkConsultation;
  "work.data_until": WorkDataUntil;
  "work.delegation": WorkDelegation;
  "work.dispute": WorkDispute;
  "work.dossier": WorkDossier;
  "work.entry": WorkEntry;
  "work.event_receipt": WorkEventReceipt;
  "work.exclusion": WorkExclusion;
  "work.exclusion_request": WorkExclusionRequest;
  "work.finding": WorkFinding;
  "work.leave": WorkLeave;
  "work.matter": WorkMatter;
  "work.meeting": WorkMeeting;
  "work.petition": WorkPetition;
  "work.post": WorkPost;
  "work.received": WorkReceived;
  "work.referral": WorkReferral;
  "work.reminder": WorkReminder;
  "work.reply": WorkReply;
  "work.report": WorkReport;
  "work.review_item": WorkReviewItem;
  "work.review_round": WorkReviewRound;
  "work.signature": WorkSignature;
  "work.source": WorkSource;
  "work.source_statement": WorkSourceStatement;
  "work.spot_check": WorkSpotCheck;
  "work.taken_event": WorkTakenEvent;
  "work.unit": WorkUnit;
  "work.working_day_index": WorkWorkingDayIndex;
}
