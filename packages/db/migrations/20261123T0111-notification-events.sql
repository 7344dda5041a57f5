-- What is told. Triggers write the outbox, so that it stands in the transaction of the thing itself, whichever function did it.

create function notification.tell(p_province_id text, p_kind text, p_subject jsonb, p_once text default null) returns void
language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  insert into notification.event (province_id, kind, subject, actor, once)
  values (p_province_id, p_kind, p_subject, (select person_id from access.proved), p_once)
  on conflict (province_id, once) do nothing;
end;

create function notification.tell_of_role() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  subject constant jsonb := jsonb_build_object('proposal', new.proposal_no, 'role', new.role);
begin
  if new.role is null then return null; end if;
  if tg_op = 'INSERT' and new.state = 'waiting' then perform notification.tell(new.province_id, 'role.proposed', subject); end if;
  if new.state = 'confirmed' and (tg_op = 'INSERT' or old.state <> 'confirmed') then
    perform notification.tell(new.province_id, 'role.granted', subject);
  end if;
  return null;
end $$;
create trigger tell after insert or update of state on access.role_proposal for each row execute function notification.tell_of_role();

create function notification.tell_of_version() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  kind constant text := case new.kind when 'submitted' then 'catalogue.submitted' when 'approved' then 'catalogue.approved'
    when 'sent-back' then 'catalogue.returned' end;
begin
  if kind is not null then
    perform notification.tell(new.province_id, kind, jsonb_build_object('slug', new.directive_slug, 'version', new.version));
  end if;
  return null;
end $$;
create trigger tell after insert on app.catalogue_review_event for each row execute function notification.tell_of_version();

-- One event for all that a night or an arrival found: a person is told how many, once.
create function notification.tell_of_signals() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform notification.tell(found.province_id, 'signal.new', jsonb_build_object('signals', found.numbers))
  from (select province_id, jsonb_agg(signal_no order by signal_no) as numbers from added group by province_id) found;
  return null;
end $$;
create trigger tell after insert on detection.signal referencing new table as added
  for each statement execute function notification.tell_of_signals();

create function notification.tell_of_case() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'UPDATE' and (new.stage, new.handler, new.offered_to) is not distinct from (old.stage, old.handler, old.offered_to)
    then return null; end if;
  perform notification.tell(new.province_id, 'case.waiting', jsonb_build_object('year', new.case_year, 'no', new.case_no,
    'stage', new.stage, 'handler', new.handler, 'offeredTo', new.offered_to));
  return null;
end $$;
create trigger tell after insert or update of stage, handler, offered_to on casework.case
  for each row execute function notification.tell_of_case();

create function notification.tell_of_result() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    perform notification.tell(new.province_id, 'result.published', jsonb_build_object('number', new.number));
  elsif new.held and not old.held then
    perform notification.tell(new.province_id, 'result.held', jsonb_build_object('number', new.number));
  end if;
  return null;
end $$;
create trigger tell after insert or update of held on publication.result for each row execute function notification.tell_of_result();

-- Limits end by mere time, so the clock tells of them: those that end within three days, and those that ended in the last week
-- unmet. Told once for each day on which a limit ends: a limit that was extended is told of again.
create function notification.tell_of_limits(p_province_id text) returns void
language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  select notification.tell(k.province_id, x.kind,
    jsonb_build_object('year', k.case_year, 'no', k.case_no, 'clock', k.clock_no, 'limit', k.limit_id, 'due', k.due_on),
    concat_ws(' ', x.kind, k.case_year, k.case_no, k.clock_no, k.due_on))
  from casework.clock k cross join publication.calendar c
  cross join lateral (values (case when k.due_on >= c.today then 'limit.approaching' else 'limit.passed' end)) x (kind)
  where k.province_id = p_province_id and k.ended_on is null and k.due_on between c.today - 7 and c.today + 3
  order by k.due_on, k.case_year, k.case_no, k.clock_no;
end;

-- Provinces with something to deliver, and all of them.
create function notification.provinces_to_tell() returns setof text
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select w.province_id from app.workspace w
  where exists (select from notification.event e where e.province_id = w.province_id and e.delivered_at is null);
end;
create function notification.provinces() returns setof text
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select province_id from app.workspace;
end;
grant execute on function notification.tell_of_limits(text), notification.provinces_to_tell(), notification.provinces() to kycuong_jobs;
