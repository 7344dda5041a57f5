-- A job that was cancelled before it began, or failed for the last time, says nothing to its import: the queue knows that it is
-- over, and the import can be read again.

create or replace function import.take_step(p_run_id uuid, p_from text, p_to text, p_group text, p_job_id uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if p_group not in ('organisation', 'work')
    or not access.has_role(case p_group when 'organisation' then 'organisation-admin' else 'intake' end) then
    perform app.refuse('NOT_FOR_THIS_ROLE');
  end if;
  if (p_from, p_to) not in (('choosing', 'reading'), ('checked', 'reading'), ('failed', 'reading'), ('cancelled', 'reading'),
    ('reading', 'reading'), ('applying', 'reading'), ('checked', 'applying')) then
    perform app.refuse('IMPORT_NOT_AT_THIS_STEP');
  end if;
  update import.run r set state = p_to, job_id = p_job_id, fault = null, finished_at = null,
    counts = case when p_to = 'reading' then '{}' else counts end,
    confirmed_by = case when p_to = 'applying' then access.person_id() end
  where province_id = access.province() and run_id = p_run_id and state = p_from
    and (p_from not in ('reading', 'applying') or not exists (
      select from jobs.job j where j.name in ('read-import', 'apply-import') and j.id = r.job_id
        and j.state in ('created', 'retry', 'active')));
  if not found then perform app.refuse('IMPORT_NOT_AT_THIS_STEP'); end if;
end $$;
