-- Cases that a province writes for its own indicators, as text; every writing is kept.
create table detection.case_text (
  province_id text collate "C" not null references app.workspace,
  directive_slug text collate "C" not null,
  indicator text collate "C" not null check (length(indicator) between 1 and 80),
  revision integer not null check (revision > 0),
  -- A file of cases with this indicator alone; read and checked before it is stored.
  body text not null check (octet_length(body) between 1 and 400000),
  written_by uuid not null references access.person,
  written_at timestamptz not null default clock_timestamp(),
  primary key (province_id, directive_slug, indicator, revision)
);
create trigger only_grows before update or delete on detection.case_text for each row execute function app.refuse_change();
call audit.watch('detection.case_text');
call access.own_by_province('detection.case_text');
call work.let_jobs_work('detection.case_text');
grant select on detection.case_text to kycuong_staff, kycuong_jobs;

-- Whoever writes says which writing was seen, so that nobody overwrites another unseen.
create function detection.write_cases(p_directive_slug text, p_indicator text, p_body text, p_seen integer) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  newest integer;
begin
  if not access.has_role('catalogue-editor') then perform app.refuse('NOT_PERMITTED'); end if;
  perform 1 from app.catalogue_version
  where province_id = access.province() and directive_slug = p_directive_slug for key share;
  if not found then perform app.refuse('NO_SUCH_VERSION'); end if;
  perform pg_advisory_xact_lock(hashtextextended(access.province() || '/' || p_directive_slug || '/' || p_indicator, 0));
  select coalesce(max(revision), 0) into newest from detection.case_text
  where province_id = access.province() and directive_slug = p_directive_slug and indicator = p_indicator;
  if newest <> p_seen then perform app.refuse('STALE_EDIT'); end if;
  insert into detection.case_text (province_id, directive_slug, indicator, revision, body, written_by)
  values (access.province(), p_directive_slug, p_indicator, newest + 1, p_body, access.person_id());
  return newest + 1;
end $$;
grant execute on function detection.write_cases(text, text, text, integer) to kycuong_staff;
