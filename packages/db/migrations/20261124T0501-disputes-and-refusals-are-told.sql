-- Three more things that are told: an officer disputes a record (to those who may settle it), a dispute was settled (to the officer),
-- a proposal of a role or of an officer's account was refused (to whoever proposed it).

alter table notification.event drop constraint event_kind_check;
alter table notification.event add constraint event_kind_check check (kind in ('role.proposed', 'role.granted', 'role.refused',
  'catalogue.submitted', 'catalogue.approved', 'catalogue.returned', 'signal.new', 'case.waiting', 'limit.approaching', 'limit.passed',
  'record.disputed', 'dispute.settled', 'result.published', 'result.held'));

create function notification.tell_of_dispute() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    perform notification.tell(new.province_id, 'record.disputed', jsonb_build_object('dispute', new.dispute_no));
  elsif old.outcome is null and new.outcome is not null then
    perform notification.tell(new.province_id, 'dispute.settled',
      jsonb_build_object('dispute', new.dispute_no, 'outcome', new.outcome));
  end if;
  return null;
end $$;
create trigger tell after insert or update of outcome on work.dispute for each row execute function notification.tell_of_dispute();

create or replace function notification.tell_of_role() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  subject constant jsonb := jsonb_build_object('proposal', new.proposal_no, 'role', new.role);
begin
  if tg_op = 'UPDATE' and new.state = 'refused' and old.state <> 'refused' then
    perform notification.tell(new.province_id, 'role.refused', jsonb_build_object('proposal', new.proposal_no));
  end if;
  if new.role is null then return null; end if;
  if tg_op = 'INSERT' and new.state = 'waiting' then perform notification.tell(new.province_id, 'role.proposed', subject); end if;
  if new.state = 'confirmed' and (tg_op = 'INSERT' or old.state <> 'confirmed') then
    perform notification.tell(new.province_id, 'role.granted', subject);
  end if;
  return null;
end $$;

-- Who may settle a dispute as it stands, as work.why_not_settle judges it of the acting person; a test compares the two.
create function notification.may_settle(p_province_id text, p_dispute_no bigint) returns setof uuid
language sql stable
begin atomic
  with asked as (
    select d.province_id, d.kind, d.id, d.opened_by, d.seen_by, stands.version ->> 'matter' as matter,
      d.seen_by || work.keys_of_record(stands.version) as keys
    from work.dispute d cross join lateral (select work.standing_version(d.province_id, d.kind, d.id) as version) stands
    where d.province_id = p_province_id and d.dispute_no = p_dispute_no and d.outcome is null
  ), competent as (
    select distinct h.person_id from asked a cross join unnest(a.seen_by) k (key)
    cross join lateral notification.holders(a.province_id, '{verifier,inspector,head}', k.key) h (person_id)
    where k.key <> '*' and k.key not like '@%'
  )
  select c.person_id from competent c cross join asked a
  left join access.officer_binding b on b.province_id = a.province_id and b.person_id = c.person_id
  where c.person_id <> a.opened_by
    and not coalesce(array['@' || b.officer, '@' || organisation.head_of_unit_on(a.province_id,
      organisation.unit_of_officer_on(a.province_id, b.officer, publication.today()), publication.today())] && a.keys, false)
    and not coalesce(b.officer = any (work.chain_of(a.province_id, a.matter)), false)
    and not exists (select from work.entry e where e.province_id = a.province_id and e.kind = a.kind and e.id = a.id
      and e.typed_by = c.person_id);
end;

create or replace function notification.may_see(p_province_id text, p_person_id uuid, p_kind text, p_subject jsonb) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
return exists (select from access.account a where a.person_id = p_person_id and a.closed_at is null)
  and case
    when p_kind = 'role.granted' then exists (select from access.membership m cross join publication.calendar c
      where m.province_id = p_province_id and m.person_id = p_person_id and m.role = p_subject ->> 'role'
        and (m.valid_to is null or m.valid_to > c.today))
    when p_kind = 'role.proposed' then exists (select from access.role_proposal r
      where r.province_id = p_province_id and r.proposal_no = (p_subject ->> 'proposal')::bigint and r.state = 'waiting'
        and p_person_id in (select notification.holders(p_province_id, '{organisation-admin}', coalesce(r.unit, '*'))))
    when p_kind = 'catalogue.submitted' then p_person_id in (select notification.holders(p_province_id, '{catalogue-approver}', null))
      and exists (select from app.catalogue_version v where v.province_id = p_province_id and v.directive_slug = p_subject ->> 'slug'
        and v.version = (p_subject ->> 'version')::integer and v.status = 'in-review')
    when p_kind like 'catalogue.%' then exists (select from access.membership m cross join publication.calendar c
      where m.province_id = p_province_id and m.person_id = p_person_id and m.valid_from <= c.today and (m.valid_to is null or m.valid_to > c.today))
    when p_kind = 'signal.new' then p_person_id in (select notification.holders(p_province_id, '{verifier,inspector,head}', null))
      and notification.signals_seen(p_province_id, p_person_id, p_subject -> 'signals') > 0
    when p_kind in ('case.waiting', 'limit.approaching', 'limit.passed') then
      exists (select from access.membership m cross join publication.calendar c
        where m.province_id = p_province_id and m.person_id = p_person_id and m.valid_from <= c.today and (m.valid_to is null or m.valid_to > c.today))
      and notification.sees_case(p_province_id, p_person_id, (p_subject ->> 'year')::smallint, (p_subject ->> 'no')::integer)
    when p_kind = 'record.disputed' then p_person_id in (select notification.may_settle(p_province_id, (p_subject ->> 'dispute')::bigint))
    when p_kind = 'dispute.settled' then exists (select from work.dispute d join access.membership m using (province_id) cross join publication.calendar c
      where d.province_id = p_province_id and d.dispute_no = (p_subject ->> 'dispute')::bigint and d.opened_by = p_person_id
        and m.person_id = p_person_id and m.valid_from <= c.today and (m.valid_to is null or m.valid_to > c.today))
    when p_kind = 'role.refused' then exists (select from access.role_proposal r
      where r.province_id = p_province_id and r.proposal_no = (p_subject ->> 'proposal')::bigint
        and p_person_id in (select notification.holders(p_province_id, '{organisation-admin}', coalesce(r.unit, '*'))))
    when p_kind like 'result.%' then p_person_id in (select notification.holders(p_province_id, '{publisher,decider,auditor}', null))
    else false end;

create or replace function notification.concerned(p notification.event) returns setof uuid
language sql stable
begin atomic
  select h from access.role_proposal r, notification.holders(p.province_id, '{organisation-admin}', coalesce(r.unit, '*')) h
  where p.kind = 'role.proposed' and r.province_id = p.province_id and r.proposal_no = (p.subject ->> 'proposal')::bigint and h <> r.person_id
  union
  select r.person_id from access.role_proposal r
  where p.kind = 'role.granted' and r.province_id = p.province_id and r.proposal_no = (p.subject ->> 'proposal')::bigint
  union
  select r.proposed_by from access.role_proposal r
  where p.kind = 'role.refused' and r.province_id = p.province_id and r.proposal_no = (p.subject ->> 'proposal')::bigint
  union
  select s from notification.may_settle(p.province_id, (p.subject ->> 'dispute')::bigint) s where p.kind = 'record.disputed'
  union
  select d.opened_by from work.dispute d
  where p.kind = 'dispute.settled' and d.province_id = p.province_id and d.dispute_no = (p.subject ->> 'dispute')::bigint
  union
  select h from notification.holders(p.province_id, '{catalogue-approver}', null) h where p.kind = 'catalogue.submitted'
  union
  select e.person_id from app.catalogue_edit e
  where p.kind in ('catalogue.approved', 'catalogue.returned') and e.province_id = p.province_id
    and e.directive_slug = p.subject ->> 'slug' and e.version = (p.subject ->> 'version')::integer and e.person_id is not null
  union
  select h from notification.holders(p.province_id, '{verifier,inspector,head}', null) h where p.kind = 'signal.new'
  union
  -- Of the case as it stands now: what moved on since has told its own event.
  select w from casework.case c, notification.waits_for(c) w
  where p.kind = 'case.waiting' and c.province_id = p.province_id and c.case_year = (p.subject ->> 'year')::smallint
    and c.case_no = (p.subject ->> 'no')::integer and c.stage = p.subject ->> 'stage'
    and c.handler::text is not distinct from p.subject ->> 'handler' and c.offered_to is not distinct from p.subject ->> 'offeredTo'
  union
  select x.person_id from casework.clock k join casework.case c using (province_id, case_year, case_no) cross join lateral (
    select coalesce(k.holder, c.handler)
    union
    select b.person_id from access.officer_binding b where k.limit_id = 'explanation' and b.province_id = c.province_id and b.officer = c.shown_to
    union
    select c.representative where k.limit_id = 'explanation') x (person_id)
  where p.kind in ('limit.approaching', 'limit.passed') and k.province_id = p.province_id and k.case_year = (p.subject ->> 'year')::smallint
    and k.case_no = (p.subject ->> 'no')::integer and k.clock_no = (p.subject ->> 'clock')::integer and k.ended_on is null
    and k.due_on = (p.subject ->> 'due')::date and x.person_id is not null
  union
  select h from notification.holders(p.province_id, '{publisher}', null) h where p.kind in ('result.published', 'result.held');
end;
