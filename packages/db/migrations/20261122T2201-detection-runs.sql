-- Runs as jobs: which versions run where, a row that is there while the run is, and one audit entry for all that a run did.

alter table detection.run
  -- The job that runs it. A second run of the same job means that the first attempt was cut off.
  add column job_id uuid,
  -- Rows of which at least one indicator is unknown: what data would decide.
  add column rows_unknown integer not null default 0,
  drop constraint run_kind_check,
  add constraint run_kind_check check (kind in ('nightly', 'arrival', 'due', 'shadow'));
create index on detection.run (province_id, directive_slug, started_at);

-- Only how far it is may be said while it runs; the rest when it closes.
revoke update on detection.run from kycuong_jobs;
grant update (grains_done) on detection.run to kycuong_jobs;
grant delete on detection.shadow_difference to kycuong_jobs;

-- Provinces with something to run, and the last day that has ended: evidence of a day that goes on says nothing of absence.
create function detection.nights() returns table (province_id text, as_of date)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select distinct v.province_id, publication.today() - 1 from app.catalogue_version v
  where v.status = 'approved' and v.effective_from <= publication.today() - 1
    and (v.effective_to is null or v.effective_to > publication.today() - 1);
end;

-- The versions that run as of a day: in force on it, and in its shadow those that wait to be.
create function detection.versions_on(p_province_id text, p_day date)
returns table (directive_slug text, version integer, standing text, content_hash text, content text, settings text)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select v.directive_slug, v.version,
    case when v.status = 'approved' and v.effective_from <= p_day then 'in-force' else 'waiting' end,
    v.content_hash, t.content, v.settings
  from app.catalogue_version v join app.directive_text t using (province_id, directive_slug, edition)
  where v.province_id = p_province_id and (v.status = 'in-review'
    or v.status = 'approved' and (v.effective_to is null or v.effective_to > p_day))
  order by 1, 3, 2;
end;

-- Closes a run in the transaction that changed its signals, with the digest of them.
create function detection.close_run(p_province_id text, p_run_no bigint, p_state text, p_counts jsonb, p_digest text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  closed detection.run;
begin
  update detection.run r set state = p_state, finished_at = clock_timestamp(),
    rows_changed = coalesce((p_counts ->> 'rowsChanged')::int, 0), rows_unknown = coalesce((p_counts ->> 'rowsUnknown')::int, 0),
    signals_new = coalesce((p_counts ->> 'new')::int, 0), signals_still = coalesce((p_counts ->> 'still')::int, 0),
    signals_gone = coalesce((p_counts ->> 'gone')::int, 0),
    grains_done = case when p_state = 'finished' then grains else grains_done end
  where r.province_id = p_province_id and r.run_no = p_run_no and r.state = 'running'
  returning * into closed;
  if closed.run_no is null then raise exception 'run % of % is not running', p_run_no, p_province_id; end if;
  perform audit.write(p_province_id, 'insert', 'detection.run', jsonb_build_object('run_no', p_run_no),
    to_jsonb(closed) - 'province_id' || jsonb_build_object('signals_sha256', p_digest));
end $$;

-- Attempts of a job that were cut off before this one.
create function detection.give_up_runs(p_province_id text, p_job_id uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform detection.close_run(p_province_id, r.run_no, 'failed', '{}', null)
  from detection.run r where r.province_id = p_province_id and r.job_id = p_job_id and r.state = 'running';
end $$;

-- The index of a calendar never changes: one that is there already stays as it is.
create function work.keep_working_days(p_calendar text, p_first integer, p_up_to integer[]) returns void
language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  insert into work.working_day_index (calendar, day, up_to)
  select p_calendar, date '1970-01-01' + p_first + s.place::int - 1, s.up_to
  from unnest(p_up_to) with ordinality s (up_to, place)
  where not exists (select from work.working_day_index w where w.calendar = p_calendar)
  on conflict do nothing;
end;

grant execute on function detection.nights(), detection.versions_on(text, date),
  detection.close_run(text, bigint, text, jsonb, text), detection.give_up_runs(text, uuid),
  work.keep_working_days(text, integer, integer[]) to kycuong_jobs;
