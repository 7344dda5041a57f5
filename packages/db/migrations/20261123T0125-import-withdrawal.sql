-- An import of evidence is taken back as a whole: each record gets a new version with what it said before the import, or is withdrawn
-- when the import brought it. Records that somebody changed since stay as they are, and are counted.

alter table import.run drop constraint run_state_check, add constraint run_state_check
  check (state in ('choosing', 'reading', 'checked', 'applying', 'applied', 'failed', 'cancelled', 'withdrawing', 'withdrawn')),
  add column withdrawn_by uuid references access.person,
  add column withdraw_reason text check (length(btrim(withdraw_reason)) between 1 and 4000),
  add column withdrawn_at timestamptz,
  -- Records that the withdrawal took back, and those that it left because somebody changed them since.
  add column taken_back integer,
  add column left_standing integer,
  add check ((state in ('withdrawing', 'withdrawn')) <= (num_nulls(withdrawn_by, withdraw_reason, withdrawn_at) = 0));
grant update (taken_back, left_standing) on import.run to kycuong_jobs;

create function import.ask_withdrawal(p_run_id uuid, p_job_id uuid, p_reason text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not access.has_role('intake') then perform app.refuse('NOT_FOR_THIS_ROLE'); end if;
  -- A job that failed for the last time leaves its import behind; it can be asked for again.
  update import.run r set state = 'withdrawing', job_id = p_job_id, withdrawn_by = access.person_id(), withdraw_reason = p_reason,
    withdrawn_at = clock_timestamp(), finished_at = null
  where province_id = access.province() and run_id = p_run_id and change_no is null and (state = 'applied' or (state = 'withdrawing' and not exists (
    select from jobs.job j where j.name = 'withdraw-import' and j.id = r.job_id and j.state in ('created', 'retry', 'active'))));
  if not found then perform app.refuse('IMPORT_NOT_AT_THIS_STEP'); end if;
end $$;
grant execute on function import.ask_withdrawal(uuid, uuid, text) to kycuong_staff;

-- Takes the next records of a kind back, by id; null when there are none left.
create function import.withdraw_page(p_province_id text, p_run_id uuid, p_kind text, p_after text, p_limit integer,
  out last_id text, out taken integer, out kept integer)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  r import.run;
  records json;
begin
  select * into r from import.run where province_id = p_province_id and run_id = p_run_id and state = 'withdrawing';
  if not found or not access.is_maintenance() then perform app.refuse('IMPORT_NOT_AT_THIS_STEP'); end if;
  execute format('
    with page as (
      select e.id, e.recorded_at, e.superseded_at = ''infinity'' as stands from work.%1$I e
      where e.province_id = $1 and e.source = $2 and e.recorded_at = $3 and e.id > $4 order by e.id limit $5
    )
    select max(p.id), count(*) filter (where p.stands), count(*) filter (where not p.stands),
      json_agg(coalesce(to_jsonb(b) - ''province_id'' - ''superseded_at'', jsonb_build_object(''id'', p.id, ''withdrawn'', true))
        || jsonb_build_object(''source'', $2, ''recorded_at'', $6)) filter (where p.stands)
    from page p left join work.%1$I b on b.province_id = $1 and b.id = p.id and b.superseded_at = p.recorded_at', p_kind)
  into last_id, taken, kept, records using p_province_id, 'import:' || r.source, r.recorded_at, p_after, p_limit, r.withdrawn_at;
  if records is not null then perform work.store_versions(p_province_id, p_kind, records); end if;
end $$;
grant execute on function import.withdraw_page(text, uuid, text, text, integer) to kycuong_jobs;
