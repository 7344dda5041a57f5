-- What may be done to a catalogue version. `rules` decides the same for the screens; this holds when somebody forgets to ask.
-- All run as the owner, for the province of the proved claims, and answer a refusal with SQLSTATE KC001 and its code.

-- Locks a version of the acting province. Every function below begins with it, so that they take turns.
create function app.lock_version(p_directive_slug text, p_version integer, p_role text) returns app.catalogue_version
language plpgsql as $$
declare
  found_version app.catalogue_version;
begin
  if not access.has_role(p_role) then perform app.refuse('NOT_PERMITTED'); end if;
  select * into found_version from app.catalogue_version
  where province_id = access.province() and directive_slug = p_directive_slug and version = p_version for update;
  if not found then perform app.refuse('NO_SUCH_VERSION'); end if;
  return found_version;
end $$;

create function app.note_review(p app.catalogue_version, p_kind text, p_reason text default null) returns void
language sql
begin atomic
  insert into app.catalogue_review_event (province_id, directive_slug, version, kind, person_id, account_id, content_hash, reason)
  values (p.province_id, p.directive_slug, p.version, p_kind, access.person_id(), access.account_id(), p.content_hash, p_reason);
end;

-- Keeps a directive's words under their edition, or finds them there already. Other words under the same edition are refused.
create function app.keep_text(p_directive_slug text, p_content text) returns integer
language plpgsql as $$
declare
  wanted constant integer := (p_content::jsonb #>> '{directive,edition}')::integer;
  newest integer;
begin
  select max(edition) into newest from app.directive_text where province_id = access.province() and directive_slug = p_directive_slug;
  if wanted <= newest then
    if not exists (select from app.directive_text where province_id = access.province() and directive_slug = p_directive_slug
      and edition = wanted and content = p_content) then perform app.refuse('VERBATIM_CHANGED'); end if;
  else
    insert into app.directive_text (province_id, directive_slug, edition, content, created_by)
    values (access.province(), p_directive_slug, wanted, p_content, access.person_id());
  end if;
  return wanted;
end $$;

-- Without words it takes the newest edition that the province has.
create function app.create_draft(p_directive_slug text, p_settings text, p_text text default null) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  made integer;
  of_edition integer;
begin
  if not access.has_role('catalogue-editor') then perform app.refuse('NOT_PERMITTED'); end if;
  -- Two first drafts of one directive have no row to wait on.
  perform pg_advisory_xact_lock(hashtextextended('catalogue ' || access.province() || ' ' || p_directive_slug, 0));
  if exists (select from app.catalogue_version where province_id = access.province() and directive_slug = p_directive_slug
    and status in ('draft', 'in-review')) then perform app.refuse('DRAFT_ALREADY_OPEN'); end if;
  if p_text is null then
    select max(edition) into of_edition from app.directive_text
    where province_id = access.province() and directive_slug = p_directive_slug;
    if of_edition is null then perform app.refuse('NO_SUCH_VERSION'); end if;
  else
    of_edition := app.keep_text(p_directive_slug, p_text);
  end if;
  insert into app.catalogue_version (province_id, directive_slug, version, edition, status, settings)
  select access.province(), p_directive_slug, coalesce(max(version), 0) + 1, of_edition, 'draft', p_settings
  from app.catalogue_version where province_id = access.province() and directive_slug = p_directive_slug
  returning version into made;
  return made;
end $$;

-- Returns the new row version; refuses a save on top of somebody else's.
create function app.save_draft(
  p_directive_slug text, p_version integer, p_row_version integer, p_settings text, p_text text default null) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  draft constant app.catalogue_version := app.lock_version(p_directive_slug, p_version, 'catalogue-editor');
  saved integer;
begin
  if draft.status <> 'draft' then perform app.refuse('NOT_A_DRAFT'); end if;
  if draft.row_version <> p_row_version then perform app.refuse('STALE_EDIT'); end if;
  update app.catalogue_version
  set settings = p_settings, edition = case when p_text is null then edition else app.keep_text(p_directive_slug, p_text) end
  where province_id = draft.province_id and directive_slug = draft.directive_slug and version = draft.version
  returning row_version into saved;
  return saved;
end $$;

create function app.submit_version(p_directive_slug text, p_version integer, p_content_hash text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  draft constant app.catalogue_version := app.lock_version(p_directive_slug, p_version, 'catalogue-editor');
begin
  if draft.status <> 'draft' then perform app.refuse('NOT_A_DRAFT'); end if;
  if draft.content_hash is distinct from p_content_hash then perform app.refuse('CONTENT_CHANGED_SINCE_REVIEW'); end if;
  if exists (select from app.catalogue_version v where v.province_id = draft.province_id and v.directive_slug = draft.directive_slug
    and v.status = 'approved' and v.effective_from <= publication.today() and coalesce(v.effective_to > publication.today(), true)
    and v.content_hash = draft.content_hash) then perform app.refuse('NOTHING_CHANGED'); end if;
  update app.catalogue_version set status = 'in-review', submitted_at = now()
  where province_id = draft.province_id and directive_slug = draft.directive_slug and version = draft.version;
  perform app.note_review(draft, 'submitted');
end $$;

create function app.send_back_version(p_directive_slug text, p_version integer, p_reason text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  review constant app.catalogue_version := app.lock_version(p_directive_slug, p_version, 'catalogue-approver');
begin
  if review.status <> 'in-review' then perform app.refuse('NOT_IN_REVIEW'); end if;
  if coalesce(btrim(p_reason), '') = '' then perform app.refuse('REASON_REQUIRED'); end if;
  update app.catalogue_version set status = 'draft', submitted_at = null
  where province_id = review.province_id and directive_slug = review.directive_slug and version = review.version;
  perform app.note_review(review, 'sent-back', btrim(p_reason));
end $$;

create function app.withdraw_version(p_directive_slug text, p_version integer, p_reason text default null) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  open constant app.catalogue_version := app.lock_version(p_directive_slug, p_version, 'catalogue-editor');
begin
  if open.status not in ('draft', 'in-review') then perform app.refuse('NOT_A_DRAFT'); end if;
  update app.catalogue_version set status = 'withdrawn', decided_at = now()
  where province_id = open.province_id and directive_slug = open.directive_slug and version = open.version;
  perform app.note_review(open, 'withdrawn', nullif(btrim(p_reason), ''));
end $$;

-- Persons who edited anything since the version in force: their own work, under whichever account, they may not approve.
create function app.editors_since_in_force(p app.catalogue_version) returns setof uuid
language sql stable
begin atomic
  select distinct e.person_id from app.catalogue_edit e
  where e.province_id = p.province_id and e.directive_slug = p.directive_slug and e.person_id is not null
    and e.version > coalesce((
      select max(v.version) from app.catalogue_version v
      where v.province_id = p.province_id and v.directive_slug = p.directive_slug and v.status = 'approved'
        and v.effective_from <= publication.today()), 0);
end;

create function app.approve_version(p_directive_slug text, p_version integer, p_content_hash text, p_effective_from date) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  review constant app.catalogue_version := app.lock_version(p_directive_slug, p_version, 'catalogue-approver');
begin
  if review.status <> 'in-review' then perform app.refuse('NOT_IN_REVIEW'); end if;
  if access.person_id() in (select app.editors_since_in_force(review)) then perform app.refuse('VERSION_EDITED_BY_APPROVER'); end if;
  if review.content_hash is distinct from p_content_hash then perform app.refuse('CONTENT_CHANGED_SINCE_REVIEW'); end if;
  if p_effective_from is null or p_effective_from < publication.today() then perform app.refuse('EFFECTIVE_DAY_IN_PAST'); end if;
  perform app.bring_into_force(review, p_effective_from);
end $$;

-- The part that a seed shares: no question of who, every question of what.
create function app.bring_into_force(p app.catalogue_version, p_effective_from date) returns void
language plpgsql as $$
declare
  directive constant jsonb := (select content from app.directive_text t
    where t.province_id = p.province_id and t.directive_slug = p.directive_slug and t.edition = p.edition);
begin
  perform app.check_settings(directive, p.settings::jsonb);
  if exists (select from app.catalogue_version v where v.province_id = p.province_id and v.directive_slug = p.directive_slug
    and v.status = 'approved' and v.effective_from >= p_effective_from) then perform app.refuse('EFFECTIVE_DAY_TAKEN'); end if;
  update app.catalogue_version set effective_to = p_effective_from
  where province_id = p.province_id and directive_slug = p.directive_slug and status = 'approved' and effective_to is null;
  update app.catalogue_version set status = 'approved', decided_at = now(), effective_from = p_effective_from
  where province_id = p.province_id and directive_slug = p.directive_slug and version = p.version;
  insert into app.approval (province_id, directive_slug, version, content_hash, person_id, account_id, effective_from)
  values (p.province_id, p.directive_slug, p.version, p.content_hash, access.person_id(), access.account_id(), p_effective_from);
  perform app.note_review(p, 'approved');
  perform publication.publish_version(p.province_id, p.directive_slug, p.version);
end $$;

-- Promises 9 and 21, where a version would take effect: a number with its source, author, basis and a validity that does
-- not begin before its approval; a mechanism that is on only with a ground that is really there.
create function app.check_settings(p_directive jsonb, p_settings jsonb) returns void
language plpgsql as $$
begin
  if exists (
    select from jsonb_array_elements(p_directive -> 'behaviours') b full join jsonb_array_elements(p_settings -> 'behaviours') s
      on b ->> 'code' = s ->> 'code'
    where b is null or s is null or s #>> '{title,vi}' is null
  ) then perform app.refuse('LINT_ERRORS_REMAIN', 'SETTINGS_DO_NOT_FIT_TEXT'); end if;
  if exists (
    select from jsonb_array_elements(p_settings -> 'parameters') p, jsonb_array_elements(p -> 'values') v
    where coalesce(btrim(v #>> '{source,reference}'), '') = '' or coalesce(btrim(v ->> 'author'), '') = ''
      or coalesce(btrim(v ->> 'basis'), '') = '' or v ->> 'approvedOn' is null or v ->> 'from' is null
      or coalesce(v #>> '{source,kind}', '') not in ('default-of-the-toolkit', 'province-document', 'law')
  ) then perform app.refuse('LINT_ERRORS_REMAIN', 'PARAMETER_WITHOUT_SOURCE'); end if;
  if exists (
    select from jsonb_array_elements(p_settings -> 'parameters') p, jsonb_array_elements(p -> 'values') v
    where (v ->> 'from')::date < (v ->> 'approvedOn')::date
  ) then perform app.refuse('LINT_ERRORS_REMAIN', 'PARAMETER_VALID_BEFORE_APPROVAL'); end if;
  if exists (
    select from jsonb_array_elements(p_settings -> 'mechanisms') m
    where (m ->> 'on')::boolean and jsonb_array_length(m -> 'origins') = 0
  ) or exists (
    select from jsonb_array_elements(p_settings -> 'mechanisms') m, jsonb_array_elements(m -> 'origins') o
    where o ->> 'kind' not in ('directive', 'province')
      or o ->> 'kind' = 'province' and (coalesce(btrim(o ->> 'basis'), '') = '' or coalesce(btrim(o ->> 'author'), '') = ''
        or o ->> 'approvedOn' is null)
      or o ->> 'kind' = 'directive' and (jsonb_array_length(o -> 'provisions') = 0 or exists (
        select from jsonb_array_elements_text(o -> 'provisions') named
        where not exists (select from jsonb_array_elements(p_directive -> 'provisions') p
          where p ->> 'code' = named and p -> 'mechanisms' ? (m ->> 'id'))))
  ) then perform app.refuse('LINT_ERRORS_REMAIN', 'MECHANISM_WITHOUT_BASIS'); end if;
end $$;

grant execute on function app.create_draft(text, text, text), app.save_draft(text, integer, integer, text, text),
  app.submit_version(text, integer, text), app.send_back_version(text, integer, text), app.withdraw_version(text, integer, text),
  app.approve_version(text, integer, text, date) to kycuong_staff;
