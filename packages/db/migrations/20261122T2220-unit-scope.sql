-- Which officer a person is, how far a role reaches, and what follows for policies: the whole province, some units, or oneself.

-- A person is at most one officer of a province, and an officer at most one person.
create table access.officer_binding (
  province_id text collate "C" not null references app.workspace,
  person_id uuid not null references access.person,
  officer text collate "C" not null check (officer <> ''),
  primary key (province_id, person_id),
  unique (province_id, officer)
);

-- One role may be held in several units; without a unit it is held in the whole province.
alter table access.membership
  add column membership_no bigint generated always as identity,
  add column unit text collate "C" check (unit <> ''),
  drop constraint membership_pkey,
  add primary key (province_id, membership_no),
  add unique nulls not distinct (province_id, person_id, role, unit, valid_from);
drop trigger audit on access.membership;
drop trigger audit_truncate on access.membership;
call audit.watch('access.membership');

-- Units below a unit, and when, from the versions of work.unit that count now. A unit that ended stays below its last parent,
-- because what happened in it does not end with it. Derived, so it is kept by a trigger and not watched.
create table access.unit_reach (
  province_id text collate "C" not null references app.workspace,
  root text collate "C" not null,
  unit text collate "C" not null,
  "from" date not null,
  "to" date not null check ("to" > "from"),
  primary key (province_id, root, unit, "from")
);

create function access.reach_of_units(p_province_id text) returns table (root text, unit text, "from" date, "to" date)
language sql stable
begin atomic
  with recursive place as (
    select u.unit, u.parent, lag(u."from") over w is null as is_first, u."from", lead(u."from", 1, 'infinity') over w as "to"
    from work.unit u where u.province_id = p_province_id and u.superseded_at = 'infinity' and not u.withdrawn
    window w as (partition by u.unit order by u."from")
  ), edge as (
    select p.unit, p.parent, case when p.is_first then '-infinity' else p."from" end as "from", p."to" from place p
    where p.parent is not null and p."to" > p."from"
  ), up (root, unit, "from", "to", depth) as (
    select e.parent, e.unit, e."from", e."to", 1 from edge e
    union all
    select e.parent, u.unit, greatest(u."from", e."from"), least(u."to", e."to"), u.depth + 1
    from up u join edge e on e.unit = u.root and e."from" < u."to" and e."to" > u."from"
    -- A tree of offices is at most eight deep; a circle, which a file may hold for a moment, comes to an end.
    where u.depth < 16
  )
  select u.root, u.unit, u."from", max(u."to") from up u where u.root <> u.unit group by 1, 2, 3;
end;

-- What a person may look at, on days from "from" up to "to": '*' is the whole province, a plain key a unit, '@' and a key an
-- officer. Worked out when a role, a binding or the tree changes, because a statement that works it out costs several times
-- its read; found by the day, so that a role begins and ends by itself.
create table access.sight (
  province_id text collate "C" not null references app.workspace,
  person_id uuid not null references access.person,
  "from" date not null,
  "to" date not null check ("to" > "from"),
  evidence text[] not null,
  signal text[] not null,
  casework text[] not null,
  leave text[] not null,
  audit text[] not null,
  primary key (province_id, person_id, "from")
);

-- Who looks at what others did. Everybody else sees what they were a part of themselves.
create function access.roles_that_see(p_what text) returns text[]
language sql immutable parallel safe
return case p_what
  when 'evidence' then '{intake,verifier,decider,appraiser,inspector,head,auditor,leader}'::text[]
  -- Unconfirmed: whoever appraises or brings data in has no business with it.
  when 'signal' then '{verifier,decider,inspector,head,auditor,leader}'::text[]
  when 'casework' then '{verifier,decider,inspector,head,auditor}'::text[]
  -- Why somebody is away: whoever keeps the register, and whoever weighs lateness.
  when 'leave' then '{organisation-admin,intake,verifier,decider,appraiser,inspector,head,auditor}'::text[]
  when 'audit' then '{auditor,inspector}'::text[]
end;

create function access.keys_seen(p_what text, p_province_id text, p_person_id uuid, p_day date) returns text[]
language sql stable
begin atomic
  with held as (
    select m.role, m.unit from access.membership m
    where m.province_id = p_province_id and m.person_id = p_person_id
      and m.valid_from <= p_day and (m.valid_to is null or m.valid_to > p_day)
  ), seeing as (select unit from held where role = any (access.roles_that_see(p_what)))
  select coalesce(array_agg(distinct x.key), '{}') from (
    select coalesce(unit, '*') from seeing
    union all
    select r.unit from seeing s join access.unit_reach r on r.province_id = p_province_id and r.root = s.unit
    where r."from" <= p_day and r."to" > p_day
    union all
    select '@' || b.officer from access.officer_binding b
    where b.province_id = p_province_id and b.person_id = p_person_id and exists (select from held)) x (key);
end;

create function access.work_out_sight(p_province_id text, p_person_id uuid) returns void
language sql
begin atomic
  delete from access.sight where province_id = p_province_id and person_id = p_person_id;
  insert into access.sight
  select p_province_id, p_person_id, d."from", d."to",
    access.keys_seen('evidence', p_province_id, p_person_id, d."from"), access.keys_seen('signal', p_province_id, p_person_id, d."from"),
    access.keys_seen('casework', p_province_id, p_person_id, d."from"), access.keys_seen('leave', p_province_id, p_person_id, d."from"),
    access.keys_seen('audit', p_province_id, p_person_id, d."from")
  from (
    select x.day as "from", lead(x.day, 1, 'infinity') over (order by x.day) as "to" from (
      select e.day from access.membership m cross join lateral (values (m.valid_from), (m.valid_to)) e (day)
      where m.province_id = p_province_id and m.person_id = p_person_id
      union
      select e.day from access.membership m join access.unit_reach r on r.province_id = m.province_id and r.root = m.unit
      cross join lateral (values (r."from"), (r."to")) e (day)
      where m.province_id = p_province_id and m.person_id = p_person_id) x (day)
    where isfinite(x.day)) d;
end;

create function access.keep_sight() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op <> 'INSERT' then perform access.work_out_sight(old.province_id, old.person_id); end if;
  if tg_op <> 'DELETE' then perform access.work_out_sight(new.province_id, new.person_id); end if;
  return null;
end $$;
create trigger sight after insert or update or delete on access.membership for each row execute function access.keep_sight();
create trigger sight after insert or update or delete on access.officer_binding for each row execute function access.keep_sight();
select access.work_out_sight(m.province_id, m.person_id) from (select distinct province_id, person_id from access.membership) m;

create function access.keep_unit_reach() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  province text;
begin
  for province in select distinct province_id from added loop
    delete from access.unit_reach where province_id = province;
    insert into access.unit_reach select province, r.* from access.reach_of_units(province) r;
    perform access.work_out_sight(province, m.person_id)
    from (select distinct person_id from access.membership where province_id = province and unit is not null) m;
  end loop;
  return null;
end $$;
-- After `supersede`, in the order of their names.
create trigger unit_reach after insert on work.unit referencing new table as added
  for each statement execute function access.keep_unit_reach();
insert into access.unit_reach select w.province_id, r.* from app.workspace w, access.reach_of_units(w.province_id) r;

-- What policies ask. A view and not a function, because it becomes a part of each statement's plan (see access.proved).
create view access.seen with (security_barrier) as
select s.evidence, s.signal, s.casework, s.leave, s.audit
from access.proved p join access.sight s using (province_id, person_id) cross join publication.calendar c
where s."from" <= c.today and s."to" > c.today;
grant select on access.seen to kycuong_staff;

create function access.officer() returns text
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select b.officer from access.proved p join access.officer_binding b using (province_id, person_id);
end;

-- For one unit. A policy asks access.seen once, not this for each row.
create function access.may_see_unit(p_unit text) returns boolean
language sql stable return exists (select from access.seen s where s.evidence && array['*', p_unit]);

-- Whether a role counts in a unit: it is held there, above it, or in the whole province.
create function access.has_role_in(p_role text, p_unit text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select exists (
    select from access.proved p join access.membership m using (province_id, person_id) cross join publication.calendar c
    where m.role = p_role and m.valid_from <= c.today and (m.valid_to is null or m.valid_to > c.today)
      and (m.unit is null or m.unit = p_unit or exists (
        select from access.unit_reach r where r.province_id = p.province_id and r.root = m.unit and r.unit = p_unit
          and r."from" <= c.today and r."to" > c.today)));
end;
grant execute on function access.officer(), access.may_see_unit(text), access.has_role_in(text, text) to kycuong_staff;

-- Row security for a table that tells what people did: readers see their units' rows and those they are a part of. One policy
-- and not several, because from several the province would not reach the index.
create procedure access.own_by_unit(p_table regclass, p_what text, p_units text[], p_officers text[], p_also text default null)
language plpgsql as $$
declare
  -- The row's keys stand first and '*' last: of the two orders it compares least for somebody who sees many units.
  keys constant text := concat_ws(', ',
    (select string_agg(quote_ident(c), ', ') from unnest(p_units) c),
    (select string_agg(format('%L || %I', '@', c), ', ') from unnest(p_officers) c), quote_literal('*'));
begin
  execute format('drop policy if exists staff_reads on %s', p_table);
  execute format('create policy staff_reads on %s for select to kycuong_staff
    using (province_id = (select province_id from access.proved) and (%s))', p_table,
    concat_ws(' or ', format('array[%s] && (select s.%I from access.seen s)', keys, p_what), p_also));
end $$;

-- Read through access.seen in statements of staff, who may not ask who maintains.
alter table access.sight enable row level security, force row level security;
create policy owner_works on access.sight to kycuong_owner using (true) with check (true);
create policy staff_reads on access.sight for select to kycuong_staff using (province_id = (select province_id from access.proved));
call access.own_by_province('access.unit_reach');
-- Read before there are claims, like memberships.
alter table access.officer_binding enable row level security, force row level security;
create policy owner_works on access.officer_binding to kycuong_owner using (true) with check (true);
create policy staff_reads on access.officer_binding for select to kycuong_staff
  using (province_id = (select province_id from access.proved));
call audit.watch('access.officer_binding');
grant select on access.officer_binding, access.unit_reach, access.sight to kycuong_staff;

create or replace function access.my_profile(p_session_token text) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select jsonb_build_object(
    'personId', p.person_id, 'accountId', s.account_id, 'name', p.display_name,
    'provinces', coalesce((
      select jsonb_agg(jsonb_build_object(
        'provinceId', w.province_id, 'name', jsonb_build_object('vi', w.name_vi, 'en', w.name_en),
        'standing', case when w.standing_vi is not null then jsonb_build_object('vi', w.standing_vi, 'en', w.standing_en) end,
        'roles', m.roles, 'scopes', m.scopes, 'officer', (
          select b.officer from access.officer_binding b where b.province_id = w.province_id and b.person_id = s.person_id))
        order by w.province_id)
      from app.workspace w join (
        select province_id, jsonb_agg(distinct role) as roles,
          jsonb_agg(distinct jsonb_build_object('role', role, 'unit', unit)) as scopes
        from access.membership
        where person_id = s.person_id and valid_from <= publication.today()
          and (valid_to is null or valid_to > publication.today())
        group by province_id) m using (province_id)), '[]'))
  from access.session_account(p_session_token) s join access.person p using (person_id);
end;
