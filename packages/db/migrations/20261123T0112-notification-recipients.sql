-- Whom an event concerns, and who may still see what it is about. Asked at delivery: a role that was taken away in between, a case
-- that moved to another unit, a proposal that somebody decided, all count. The conditions repeat those of the policies, because a
-- job proves no claims; a test compares the two for every person.

create function notification.holders(p_province_id text, p_roles text[], p_unit text) returns setof uuid
language sql stable
begin atomic
  select m.person_id from access.membership m cross join publication.calendar c
  where m.province_id = p_province_id and m.role = any (p_roles) and m.valid_from <= c.today and (m.valid_to is null or m.valid_to > c.today)
    and (p_unit is null or m.unit is null or m.unit = p_unit or exists (
      select from access.unit_reach r where r.province_id = p_province_id and r.root = m.unit and r.unit = p_unit
        and r."from" <= c.today and r."to" > c.today));
end;

-- What a person may look at today, of one sort of thing, as keys of access.sight.
create function notification.keys_of(p_province_id text, p_person_id uuid, p_what text) returns text[]
language sql stable
return (select case p_what when 'signal' then s.signal when 'casework' then s.casework end
  from access.sight s cross join publication.calendar c
  where s.province_id = p_province_id and s.person_id = p_person_id and s."from" <= c.today and s."to" > c.today);

-- Of some signals, those that a person may see and that nobody has ended.
create function notification.signals_seen(p_province_id text, p_person_id uuid, p_signals jsonb) returns integer
language sql stable
return (select count(*)::integer from detection.signal s
  where s.province_id = p_province_id and s.signal_no in (select n::bigint from jsonb_array_elements_text(p_signals) n)
    and s.seen_by && notification.keys_of(p_province_id, p_person_id, 'signal') and s.gone_on is null
    and not exists (select from casework.signal_outcome o where o.province_id = s.province_id and o.signal_no = s.signal_no));

create function notification.sees_case(p_province_id text, p_person_id uuid, p_year smallint, p_no integer) returns boolean
language sql stable
return exists (select from casework.case c
  where c.province_id = p_province_id and c.case_year = p_year and c.case_no = p_no
    and (array[c.owner, c.offered_to, '@' || c.shown_to, '*'] && notification.keys_of(p_province_id, p_person_id, 'casework')
      or p_person_id in (c.handler, c.opened_by, c.representative)));

create function notification.may_see(p_province_id text, p_person_id uuid, p_kind text, p_subject jsonb) returns boolean
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
    when p_kind like 'result.%' then p_person_id in (select notification.holders(p_province_id, '{publisher,decider,auditor}', null))
    else false end;

-- For whom a case waits as it stands. Promise 11: nobody is called upon to decide about themselves or their own chain.
create function notification.waits_for(p casework.case) returns setof uuid
language sql stable
begin atomic
  with involved as (
    select b.person_id from access.officer_binding b
    where b.province_id = p.province_id and (b.officer = p.subject_officer or b.officer = any (p.chain))
  ), called as (
    select h.person_id from notification.holders(p.province_id, '{decider}', case when p.offered_to is not null then p.offered_to
      when p.stage in ('opened', 'concluded', 'appealed') then p.owner else '' end) h (person_id)
    where p.offered_to is not null or p.stage = 'opened' and h.person_id <> p.opened_by
      or p.stage = 'concluded' and not p.state -> 'verifiers' ? h.person_id::text
      or p.stage = 'appealed' and not exists (select from jsonb_array_elements(p.state -> 'decisions') d where d ->> 'by' = h.person_id::text)
    union
    select p.handler where p.stage in ('verifying', 'weighing') and p.offered_to is null
  )
  select c.person_id from called c where c.person_id is not null and c.person_id not in (select i.person_id from involved i)
  union
  select b.person_id from access.officer_binding b
  where p.stage = 'explaining' and b.province_id = p.province_id and b.officer = p.shown_to
  union
  select p.representative where p.stage = 'explaining' and p.representative is not null;
end;

create function notification.concerned(p notification.event) returns setof uuid
language sql stable
begin atomic
  select h from access.role_proposal r, notification.holders(p.province_id, '{organisation-admin}', coalesce(r.unit, '*')) h
  where p.kind = 'role.proposed' and r.province_id = p.province_id and r.proposal_no = (p.subject ->> 'proposal')::bigint and h <> r.person_id
  union
  select r.person_id from access.role_proposal r
  where p.kind = 'role.granted' and r.province_id = p.province_id and r.proposal_no = (p.subject ->> 'proposal')::bigint
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

-- Whom to tell, and what each of them is shown of it.
create function notification.recipients(p_province_id text, p_event_no bigint) returns table (person_id uuid, subject jsonb)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select w, case e.kind
      when 'signal.new' then jsonb_build_object('count', notification.signals_seen(e.province_id, w, e.subject -> 'signals'))
      when 'case.waiting' then e.subject - 'handler' - 'offeredTo' || jsonb_build_object('offered', e.subject ->> 'offeredTo' is not null)
      else e.subject end
  from notification.event e, notification.concerned(e) w
  where e.province_id = p_province_id and e.event_no = p_event_no and w is distinct from e.actor
    and notification.may_see(e.province_id, w, e.kind, e.subject);
end;

-- Of what somebody was to be told, what they may still see, oldest first.
create function notification.still_seen(p_province_id text, p_person_id uuid, p_items bigint[])
returns table (item_no bigint, kind text, subject jsonb, made_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select i.item_no, i.kind, i.subject, i.made_at from notification.item i join notification.event e using (province_id, event_no)
  where i.province_id = p_province_id and i.person_id = p_person_id and i.item_no = any (p_items)
    and notification.may_see(i.province_id, i.person_id, e.kind, e.subject)
  order by i.item_no;
end;

-- Where a mail goes. None for a link that is used, revoked or expired, for an account that was closed, and for the addresses of
-- the demonstration, which nobody can have (RFC 2606).
create function notification.address_of(p_province_id text, p_mail_no bigint) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select x.email from notification.mail m cross join lateral (
    select i.email from access.invitation i
    where m.link_digest is not null and i.token_digest = m.link_digest and i.used_at is null and i.revoked_at is null and i.expires_at > clock_timestamp()
    union all
    (select u.email from access.account a join auth."user" u on u.id = a.account_id
    where m.link_digest is null and a.person_id = m.person_id and a.closed_at is null order by a.created_at limit 1)) x
  where m.province_id = p_province_id and m.mail_no = p_mail_no and x.email not like '%.invalid';
end;
grant execute on function notification.recipients(text, bigint), notification.still_seen(text, uuid, bigint[]),
  notification.address_of(text, bigint) to kycuong_jobs;
