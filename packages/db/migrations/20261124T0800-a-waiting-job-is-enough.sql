-- Thousands of batches of evidence ask for the same work. A job that waits and was asked for the same is enough; holding it until we
-- commit keeps a worker from beginning before what it is to look at is there, because a worker passes over a row that is held.

create or replace function jobs.enqueue(p_province_id text, p_name text, p_subject text, p_data jsonb, p_start_after timestamptz)
returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  made uuid;
  content constant jsonb := p_data || jsonb_build_object('province', p_province_id, 'subject', p_subject);
  starts constant timestamptz := coalesce(p_start_after, now());
begin
  if not access.is_maintenance() and p_province_id is distinct from access.province() then perform app.refuse('NOT_PERMITTED'); end if;
  if jsonb_typeof(p_data) <> 'object' or octet_length(p_data::text) > 8000 then
    raise exception 'a job holds a few ids, nothing else';
  end if;
  if p_start_after is null then
    select j.id into made from jobs.job j
    where j.name = p_name and j.state = 'created' and j.start_after <= now() and j.data = content
      and not exists (select from jobs.progress p where p.province_id = p_province_id and p.job_id = j.id and p.cancel_asked_at is not null)
    limit 1 for share of j skip locked;
    if found then return made; end if;
  end if;
  insert into jobs.job (name, data, start_after, keep_until, expire_seconds, deletion_seconds, retry_limit, retry_delay,
    retry_backoff, retry_delay_max, policy, dead_letter, heartbeat_seconds)
  select q.name, content, starts,
    starts + q.retention_seconds * interval '1 second', q.expire_seconds, q.deletion_seconds, q.retry_limit, q.retry_delay,
    q.retry_backoff, q.retry_delay_max, q.policy, q.dead_letter, q.heartbeat_seconds
  from jobs.queue q where q.name = p_name
  returning id into made;
  if made is null then raise exception 'no such job: %', p_name; end if;
  insert into jobs.progress (province_id, job_id, name, subject, asked_by)
  values (p_province_id, made, p_name, p_subject, (select person_id from access.proved));
  return made;
end $$;
