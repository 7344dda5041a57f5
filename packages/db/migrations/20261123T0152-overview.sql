-- What a leader sees of all cases: counts alone, over the units that their role reaches. Nothing here names a person or a case.

-- Why things went wrong, recorded once a case is concluded. The side and the code are of rules/case/causes.ts.
create table casework.cause (
  province_id text collate "C" not null,
  case_year smallint not null,
  case_no integer not null,
  side text collate "C" not null check (side in ('objective', 'subjective')),
  code text collate "C" not null check (code ~ '^[a-z][a-z-]{2,60}$'),
  recorded_by uuid not null references access.person,
  recorded_on date not null,
  primary key (province_id, case_year, case_no, side, code),
  foreign key (province_id, case_year, case_no) references casework.case
);
call access.own_by_province('casework.cause');
call audit.watch('casework.cause');
drop policy staff_reads on casework.cause;
create policy staff_reads on casework.cause for select to kycuong_staff using (
  province_id = (select province_id from access.proved) and exists (select from casework.case c
    where c.province_id = cause.province_id and c.case_year = cause.case_year and c.case_no = cause.case_no));
grant select on casework.cause to kycuong_staff;

-- All causes of a case at once: what was recorded before and is not named any more goes, and the audit log keeps it.
create function casework.record_causes(p_year smallint, p_no integer, p_causes jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  whole casework.case;
begin
  select * into whole from casework.case c
  where c.province_id = access.province() and c.case_year = p_year and c.case_no = p_no for share;
  if not found then perform app.refuse('NO_SUCH_CASE'); end if;
  if whole.stage not in ('concluded', 'decided', 'appealed', 'final', 'closed') then perform app.refuse('STEP_NOT_OPEN'); end if;
  if not (whole.handler = access.person_id() and access.has_role('verifier') or access.has_role_in('decider', whole.owner))
    then perform app.refuse('NOT_YOUR_CASE'); end if;
  if not casework.is_impartial(access.person_id(), whole) then perform app.refuse('CONFLICT_OF_INTEREST'); end if;
  delete from casework.cause k where k.province_id = whole.province_id and k.case_year = p_year and k.case_no = p_no
    and not exists (select from jsonb_to_recordset(p_causes) x (side text, code text) where x.side = k.side and x.code = k.code);
  insert into casework.cause
  select whole.province_id, p_year, p_no, x.side, x.code, access.person_id(), publication.today()
  from jsonb_to_recordset(p_causes) x (side text, code text) on conflict do nothing;
end $$;
grant execute on function casework.record_causes(smallint, integer, jsonb) to kycuong_staff;

-- The units of an overview; null is the whole province, for whoever holds a role in all of it.
create function casework.units_of_overview(p_unit text) returns text[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from unnest('{leader,auditor,inspector,decider,head}'::text[]) r (role) where access.has_role_in(r.role, p_unit))
    then perform app.refuse('NOT_PERMITTED'); end if;
  if p_unit is null then return null; end if;
  return array(select organisation.subtree_of(access.province(), p_unit, publication.today()));
end $$;

-- Signals that were first raised from a day on and before another, and how far each of them came.
create function casework.funnel(p_unit text, p_from date, p_to date) returns table (step text, counted integer)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  units constant text[] := casework.units_of_overview(p_unit);
begin
  return query
  with raised as (
    select s.signal_no, o.outcome, c.case_year, c.case_no, c.round, c.stage
    from detection.signal s
    left join casework.signal_outcome o on o.province_id = s.province_id and o.signal_no = s.signal_no
    left join casework.case c on c.province_id = o.province_id and c.case_year = o.case_year and c.case_no = o.case_no
    where s.province_id = access.province() and s.first_on >= p_from and s.first_on < p_to and (units is null or s.seen_by && units)
  ), far as (
    select r.*, r.case_no is not null as admitted,
      exists (select from casework.explanation e where e.province_id = access.province() and e.case_year = r.case_year and e.case_no = r.case_no
        and e.heard is not null) as heard,
      exists (select from casework.conclusion k where k.province_id = access.province() and k.case_year = r.case_year and k.case_no = r.case_no
        and k.round = r.round) as concluded,
      exists (select from casework.conclusion k where k.province_id = access.province() and k.case_year = r.case_year and k.case_no = r.case_no
        and k.round = r.round and k.outcome = 'confirmed') as confirmed
    from raised r
  )
  select x.step, x.counted::integer from (
    select 'signals' as step, count(*) as counted from far
    union all select 'ended', count(*) from far where outcome is not null
    union all select 'end-' || o.outcome, (select count(*) from far f where f.outcome = o.outcome)
      from unnest('{false-positive,objective-cause,acknowledged,coaching}'::text[]) o (outcome)
    union all select 'cases', count(*) from far where admitted
    union all select 'heard', count(*) from far where heard
    union all select 'concluded', count(*) from far where concluded
    union all select 'confirmed', count(*) from far where confirmed
    union all select 'final', count(*) from far where confirmed and stage in ('final', 'closed')) x;
end $$;

-- How old what is open is: signals by level, cases by stage, proposals by whether their answer is late. Buckets: up to 7 days,
-- 30, 90, and more.
create function casework.ageing(p_unit text) returns table (what text, state text, bucket integer, counted integer)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  units constant text[] := casework.units_of_overview(p_unit);
  today constant date := publication.today();
begin
  return query
  select x.what, x.state, case when x.days <= 7 then 0 when x.days <= 30 then 1 when x.days <= 90 then 2 else 3 end, count(*)::integer
  from (
    select 'signal' as what, s.level as state, today - s.first_on as days from detection.signal s
    where s.province_id = access.province() and s.expires_on > today and (units is null or s.seen_by && units)
      and not exists (select from casework.signal_outcome o where o.province_id = s.province_id and o.signal_no = s.signal_no)
      and not exists (select from casework.indicator_off f where f.province_id = s.province_id and f.directive_slug = s.directive_slug
        and f.indicator = s.indicator and f.content_hash = s.content_hash)
    union all
    select 'case', c.stage, today - c.opened_on from casework.case c
    where c.province_id = access.province() and c.stage not in ('rejected', 'cleared', 'closed', 'joined')
      and (units is null or c.owner = any (units) or c.subject_unit = any (units))
    union all
    select 'late-case', c.stage, today - c.next_due_on from casework.case c
    where c.province_id = access.province() and c.stage not in ('rejected', 'cleared', 'closed', 'joined') and c.next_due_on < today
      and (units is null or c.owner = any (units) or c.subject_unit = any (units))
    union all
    select 'proposal', case when p.answer_due_on < today then 'late' else 'waiting' end, today - p.filed_on from harbour.proposal p
    where p.province_id = access.province() and p.outcome is null and p.withdrawn_on is null
      and (units is null or p.unit = any (units) or p.asked_unit = any (units))) x
  group by 1, 2, 3;
end $$;

-- Confirmed findings that stand, or signals, by behaviour, unit and month. Small cells are kept back by whoever shows them.
create function casework.behaviours_by_place(p_of text, p_unit text, p_from date, p_to date)
returns table (behaviour text, unit text, month text, counted integer)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  units constant text[] := casework.units_of_overview(p_unit);
begin
  return query
  select x.behaviour, x.unit, to_char(x.day, 'YYYY-MM'), count(*)::integer
  from (
    select k.behaviour, c.subject_unit as unit, k.act_on as day
    from casework.case c join casework.conclusion k using (province_id, case_year, case_no, round)
    where p_of = 'findings' and c.province_id = access.province() and c.stage in ('final', 'closed') and k.outcome = 'confirmed'
      and (units is null or c.subject_unit = any (units))
    union all
    select s.behaviour, (select min(u) from unnest(s.seen_by) u where u <> '*' and not u ^@ '@'), s.first_on
    from detection.signal s
    where p_of = 'signals' and s.province_id = access.province() and (units is null or s.seen_by && units)) x
  where x.day >= p_from and x.day < p_to and x.unit is not null
  group by 1, 2, 3;
end $$;

-- Causes of concluded cases, by the kind of matter and the step it was at: what was recorded, and objective causes of an explanation
-- that were accepted.
create function casework.causes_by_place(p_unit text, p_from date, p_to date)
returns table (side text, code text, field text, step text, counted integer)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  units constant text[] := casework.units_of_overview(p_unit);
begin
  return query
  with concluded as (
    select c.* from casework.case c
    where c.province_id = access.province() and c.stage in ('concluded', 'decided', 'appealed', 'final', 'closed')
      and (units is null or c.subject_unit = any (units)) and exists (
        select from casework.conclusion k where k.province_id = c.province_id and k.case_year = c.case_year and k.case_no = c.case_no
          and k.round = c.round and k.concluded_on >= p_from and k.concluded_on < p_to)
  ), named as (
    select c.case_year, c.case_no, k.side, k.code from concluded c join casework.cause k using (province_id, case_year, case_no)
    union
    select c.case_year, c.case_no, 'objective', x ->> 'code'
    from concluded c, jsonb_array_elements(c.state -> 'points') p, jsonb_array_elements(p -> 'causes') x
    where p #>> '{weighed,as}' in ('accepted', 'accepted-in-part')
  )
  select n.side, n.code, coalesce(m.matter_kind, ''), coalesce(m.step, ''), count(*)::integer
  from named n join concluded c using (case_year, case_no) left join lateral (
    select w.matter_kind, w.step from work.matter w where w.province_id = c.province_id and w.matter = c.state ->> 'matter'
      and w.superseded_at = 'infinity' and not w.withdrawn order by w.id limit 1) m on true
  group by 1, 2, 3, 4;
end $$;

-- How many cases were concluded in the time: what the causes are a share of.
create function casework.concluded_between(p_unit text, p_from date, p_to date) returns integer
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  units constant text[] := casework.units_of_overview(p_unit);
begin
  return (select count(distinct (c.case_year, c.case_no)) from casework.case c join casework.conclusion k using (province_id, case_year, case_no, round)
    where c.province_id = access.province() and k.concluded_on >= p_from and k.concluded_on < p_to
      and (units is null or c.subject_unit = any (units)));
end $$;
grant execute on function casework.units_of_overview(text), casework.funnel(text, date, date), casework.ageing(text),
  casework.behaviours_by_place(text, text, date, date), casework.causes_by_place(text, date, date),
  casework.concluded_between(text, date, date) to kycuong_staff;
