-- The ledger of the heads' responsibility: an entry for each confirmed behaviour that a head answers for. No measure follows from it,
-- and nothing here writes one. Staff write nothing; liability.save_step() looks once more at what must never fail.

create schema liability;
grant usage on schema liability to kycuong_staff;

create table liability.entry (
  province_id text collate "C" not null references app.workspace,
  entry_year smallint not null,
  entry_no integer not null check (entry_no > 0),
  revision integer not null check (revision > 0),
  stage text collate "C" not null check (stage in ('asked', 'heard', 'proposed', 'decided', 'appealed', 'final', 'cleared', 'void')),
  case_year smallint not null,
  case_no integer not null,
  round smallint not null,
  allegation_no integer not null,
  directive_slug text collate "C" not null,
  behaviour text collate "C" not null,
  act_on date not null,
  head text collate "C" not null,
  unit text collate "C" not null,
  -- What stands: null before a decision and after one that no longer counts.
  weight text collate "C" check (weight in ('full', 'lighter', 'none')),
  asked_by uuid not null references access.person,
  asked_on date not null,
  explain_by date,
  proposed_by uuid references access.person,
  decided_by uuid references access.person check (decided_by not in (asked_by, proposed_by)),
  appeal_decided_by uuid references access.person check (appeal_decided_by not in (asked_by, proposed_by, decided_by)),
  -- The whole entry as rules/head-liability/liability-entry.ts has it.
  state jsonb not null,
  primary key (province_id, entry_year, entry_no),
  -- INVARIANT: a head answers only for a finding, once.
  unique (province_id, case_year, case_no, round, allegation_no),
  foreign key (province_id, case_year, case_no, round, allegation_no) references casework.conclusion,
  check (weight is null or decided_by is not null and proposed_by is not null)
);
create index on liability.entry (province_id, head, entry_year, entry_no);
create index on liability.entry (province_id, unit, entry_year, entry_no);

create table liability.entry_event (
  province_id text collate "C" not null,
  entry_year smallint not null,
  entry_no integer not null,
  event_no integer not null,
  kind text collate "C" not null,
  person_id uuid not null references access.person,
  at timestamptz not null default clock_timestamp(),
  on_day date not null,
  payload jsonb not null,
  because text[] not null check (cardinality(because) > 0),
  primary key (province_id, entry_year, entry_no, event_no),
  foreign key (province_id, entry_year, entry_no) references liability.entry
);
create trigger only_grows before update or delete or truncate on liability.entry_event for each statement execute function casework.refuse_change();
create trigger never_removed before delete or truncate on liability.entry for each statement execute function casework.refuse_change();

do $$
declare
  owned regclass;
begin
  foreach owned in array '{liability.entry,liability.entry_event}'::regclass[] loop
    call access.own_by_province(owned);
    call audit.watch(owned);
  end loop;
end $$;
call access.own_by_unit('liability.entry', 'casework', '{unit}', '{head}');
drop policy staff_reads on liability.entry_event;
create policy staff_reads on liability.entry_event for select to kycuong_staff using (
  province_id = (select province_id from access.proved) and exists (select from liability.entry e
    where e.province_id = entry_event.province_id and e.entry_year = entry_event.entry_year and e.entry_no = entry_event.entry_no));
grant select on liability.entry, liability.entry_event to kycuong_staff;

-- When the head who answers reported it, and the first day on which anybody else had found it.
create function liability.how_found(p_year smallint, p_no integer, p_allegation integer, p_head text)
returns table (head_reported_on date, others_found_on date)
language sql stable
begin atomic
  with whole as (
    select c.*, k.behaviour, k.act_on from casework.case c join casework.conclusion k using (province_id, case_year, case_no, round)
    where c.province_id = access.province() and c.case_year = p_year and c.case_no = p_no and k.allegation_no = p_allegation)
  select case when w.origin = 'own-report' and casework.officer_of(w.opened_by) = p_head then w.opened_on end, (
    select min(o.found) from (
      select s.first_on from detection.signal s where s.province_id = w.province_id and s.behaviour = w.behaviour
        and coalesce(w.subject_officer, w.subject_collective) = any (s.concerns) and s.first_on >= w.act_on
      union all
      select r.taken_on from casework.report r where r.province_id = w.province_id and r.about_officer = w.subject_officer and r.taken_on >= w.act_on
      union all
      select f.found_on from work.finding f where f.province_id = w.province_id and f.officer = w.subject_officer and f.found_on >= w.act_on
        and f.superseded_at = 'infinity' and not f.withdrawn and f.discovered_by is distinct from 'own-unit'
      union all
      select case when w.origin <> 'own-report' then w.detected_on end) o (found))
  from whole w;
end;
create function liability.detection_of(p_year smallint, p_no integer, p_allegation integer, p_head text)
returns table (head_reported_on date, others_found_on date)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select f.head_reported_on, f.others_found_on from liability.how_found(p_year, p_no, p_allegation, p_head) f
  where access.officer() = p_head or access.has_role('verifier') or access.has_role('inspector') or access.has_role('decider') or access.has_role('auditor');
end;

-- The case of an entry as its head reads it: the rules ask it what was found, and the head has no right to the file.
create function liability.case_of(p_year smallint, p_no integer) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select c.state from casework.case c
  where c.province_id = access.province() and c.case_year = p_year and c.case_no = p_no and exists (
    select from liability.entry e where e.province_id = c.province_id and e.case_year = c.case_year and e.case_no = c.case_no
      and (e.head = access.officer() or access.has_role_in('verifier', e.unit) or access.has_role_in('inspector', e.unit) or access.has_role_in('decider', e.unit)));
end;

-- Where the officer of a case served on the day of an act, and who headed that unit then.
create function liability.head_on(p casework.case, p_act_on date) returns table (unit text, head text)
language sql stable
begin atomic
  select u.unit, organisation.head_of_unit_on(p.province_id, u.unit, p_act_on)
  from (select coalesce(p.subject_collective, organisation.unit_of_officer_on(p.province_id, p.subject_officer, p_act_on))) u (unit);
end;

-- Promise 11, of the acting person and a head.
create function liability.is_impartial(p_head text) returns boolean
language sql stable
return coalesce((
  select access.officer() <> p_head and coalesce(organisation.head_of_unit_on(access.province(),
    organisation.unit_of_officer_on(access.province(), access.officer(), publication.today()), publication.today()), '') <> p_head
  where access.officer() is not null), false);

create function liability.check_finding(p liability.entry) returns void
language plpgsql as $$
declare
  whole casework.case;
  onday record;
begin
  select * into whole from casework.case c
  where c.province_id = p.province_id and c.case_year = p.case_year and c.case_no = p.case_no for share;
  if whole.case_no is null or whole.stage not in ('final', 'closed') or whole.round <> p.round or not exists (
    select from casework.conclusion k where k.province_id = p.province_id and k.case_year = p.case_year and k.case_no = p.case_no
      and k.round = p.round and k.allegation_no = p.allegation_no and k.outcome = 'confirmed'
      and (k.directive_slug, k.behaviour, k.act_on) = (p.directive_slug, p.behaviour, p.act_on))
    or coalesce((select d.overturned from casework.measure_decision d where d.province_id = p.province_id and d.case_year = p.case_year
      and d.case_no = p.case_no and d.round = p.round order by d.decision_no desc limit 1), true)
    then perform app.refuse('NO_FINDING_TO_ANSWER_FOR'); end if;
  select * into onday from liability.head_on(whole, p.act_on);
  if onday.head is null or onday.head <> p.head or onday.unit <> p.unit then perform app.refuse('NO_HEAD_ON_THAT_DAY'); end if;
  if p.head = whole.subject_officer then perform app.refuse('HEAD_IS_THE_SUBJECT'); end if;
end $$;

create function liability.roles_for(p_kind text) returns text[]
language sql immutable parallel safe
return case
  when p_kind in ('ask', 'refuse', 'passLimit', 'weighAction', 'propose') then '{verifier,inspector}'::text[]
  when p_kind in ('decide', 'decideAppeal') then '{decider}'
  when p_kind = 'makeFinal' then '{verifier,inspector,decider}'
  else '{}' end;

create function liability.check_actor(p_kind text, p liability.entry) returns void
language plpgsql stable as $$
begin
  if p_kind in ('explain', 'fileAppeal') then
    if access.officer() is distinct from p.head then perform app.refuse('NOT_THE_HEAD'); end if;
    return;
  end if;
  if not exists (select from unnest(liability.roles_for(p_kind)) r (role) where access.has_role_in(r.role, p.unit))
    then perform app.refuse('NOT_YOUR_LEDGER_STEP'); end if;
  if not liability.is_impartial(p.head) then perform app.refuse('LED_BY_THIS_HEAD'); end if;
end $$;

create function liability.path() returns table (stage_before text, stage_after text, kind text)
language sql immutable parallel safe
begin atomic
  values ('asked', 'heard', 'explain'), ('asked', 'heard', 'refuse'), ('asked', 'heard', 'passLimit'), ('heard', 'heard', 'weighAction'),
    ('heard', 'proposed', 'propose'), ('proposed', 'decided', 'decide'), ('decided', 'appealed', 'fileAppeal'),
    ('appealed', 'final', 'decideAppeal'), ('appealed', 'cleared', 'decideAppeal'), ('decided', 'final', 'makeFinal');
end;

-- Promise 17: found first by the head and repaired, a fault never weighs in full.
create function liability.weighs_less(p liability.entry) returns boolean
language sql stable
return exists (select from liability.how_found(p.case_year, p.case_no, p.allegation_no, p.head) f
  where f.head_reported_on <= coalesce(f.others_found_on, 'infinity'))
  and exists (select from jsonb_array_elements(p.state -> 'actions') a where a ->> 'kind' = 'repaired' and (a #>> '{weighed,counts}')::boolean);

-- `p_seen` is the revision that was looked at; 0 asks a head. Returns the key.
create function liability.save_step(p_year smallint, p_no integer, p_seen integer, p_kind text, p_state jsonb, p_payload jsonb, p_because text[])
returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  me constant uuid := access.person_id();
  today constant date := publication.today();
  before liability.entry;
  after liability.entry;
begin
  if p_seen = 0 then
    after.province_id := access.province();
    perform pg_advisory_xact_lock(hashtextextended('liability.entry ' || after.province_id, 0));
    after.entry_year := extract(year from today);
    select coalesce(max(entry_no), 0) + 1 into after.entry_no from liability.entry e
    where e.province_id = after.province_id and e.entry_year = after.entry_year;
    after.case_year := split_part(p_state ->> 'case', '/', 2)::smallint;
    after.case_no := split_part(p_state ->> 'case', '/', 3)::integer;
    select c.round into after.round from casework.case c
    where c.province_id = after.province_id and c.case_year = after.case_year and c.case_no = after.case_no;
    after.allegation_no := (p_state ->> 'allegation')::integer;
    after.directive_slug := p_state ->> 'directive';
    after.behaviour := p_state ->> 'behaviour';
    after.act_on := (p_state ->> 'actOn')::date;
    after.head := p_state ->> 'head';
    after.unit := p_state ->> 'unit';
    after.asked_by := me;
    after.asked_on := today;
    after.explain_by := (p_state ->> 'explainBy')::date;
    if p_kind <> 'ask' or p_state ->> 'stage' <> 'asked' or exists (select from jsonb_array_elements(p_state -> 'actions'))
      or p_state ->> 'decision' is not null then perform app.refuse('LEDGER_STEP_NOT_OPEN'); end if;
    if exists (select from liability.entry e where e.province_id = after.province_id and e.case_year = after.case_year
      and e.case_no = after.case_no and e.round = after.round and e.allegation_no = after.allegation_no) then perform app.refuse('ENTRY_THERE_ALREADY'); end if;
    perform liability.check_finding(after);
    perform liability.check_actor(p_kind, after);
  else
    select * into before from liability.entry e
    where e.province_id = access.province() and e.entry_year = p_year and e.entry_no = p_no for update;
    if not found then perform app.refuse('NO_SUCH_ENTRY'); end if;
    if before.revision <> p_seen then perform app.refuse('STALE_ENTRY'); end if;
    if not exists (select from liability.path() s where s.stage_before = before.stage and s.stage_after = p_state ->> 'stage' and s.kind = p_kind)
      then perform app.refuse('LEDGER_STEP_NOT_OPEN'); end if;
    perform liability.check_actor(p_kind, before);
    if p_kind = 'passLimit' and before.explain_by is null then perform app.refuse('LEDGER_LIMIT_DOES_NOT_RUN'); end if;
    if p_kind = 'passLimit' and before.explain_by >= today then perform app.refuse('HEAD_MAY_STILL_EXPLAIN'); end if;
    after := before;
    if p_kind = 'propose' then after.proposed_by := me; end if;
    if p_kind = 'decide' then
      if me in (before.asked_by, before.proposed_by) then perform app.refuse('PROPOSED_BY_YOU_ALREADY'); end if;
      perform liability.check_finding(before);
      after.decided_by := me;
    end if;
    if p_kind = 'decideAppeal' then
      if me in (before.asked_by, before.proposed_by, before.decided_by) then perform app.refuse('LEDGER_DECIDED_BY_YOU'); end if;
      after.appeal_decided_by := me;
    end if;
  end if;
  after.revision := p_seen + 1;
  after.stage := p_state ->> 'stage';
  after.state := p_state || jsonb_build_object('id', after.entry_year || '/' || after.entry_no, 'revision', after.revision);
  after.weight := case when after.stage in ('decided', 'appealed', 'final') then p_state #>> '{decision,weight}' end;
  if after.weight = 'full' and liability.weighs_less(after) then perform app.refuse('SELF_DETECTION_WEIGHS_LESS'); end if;
  if p_seen = 0 then
    insert into liability.entry select after.*;
  else
    update liability.entry e set (revision, stage, weight, proposed_by, decided_by, appeal_decided_by, state)
      = (after.revision, after.stage, after.weight, after.proposed_by, after.decided_by, after.appeal_decided_by, after.state)
    where e.province_id = after.province_id and e.entry_year = after.entry_year and e.entry_no = after.entry_no;
  end if;
  insert into liability.entry_event (province_id, entry_year, entry_no, event_no, kind, person_id, on_day, payload, because)
  values (after.province_id, after.entry_year, after.entry_no, after.revision, p_kind, me, today, p_payload, p_because);
  return jsonb_build_object('year', after.entry_year, 'no', after.entry_no);
end $$;
grant execute on function liability.detection_of(smallint, integer, integer, text), liability.case_of(smallint, integer),
  liability.save_step(smallint, integer, integer, text, jsonb, jsonb, text[]) to kycuong_staff;

-- A finding that no longer stands takes its entries with it, in the step that ended it.
create function liability.follow_case() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  ended liability.entry;
begin
  if new.stage in ('final', 'closed') or old.stage not in ('final', 'closed') then return null; end if;
  for ended in select * from liability.entry e where e.province_id = new.province_id and e.case_year = new.case_year
    and e.case_no = new.case_no and e.stage not in ('cleared', 'void') for update loop
    update liability.entry e set stage = 'void', weight = null, revision = ended.revision + 1,
      state = ended.state || jsonb_build_object('stage', 'void', 'revision', ended.revision + 1)
    where e.province_id = ended.province_id and e.entry_year = ended.entry_year and e.entry_no = ended.entry_no;
    insert into liability.entry_event (province_id, entry_year, entry_no, event_no, kind, person_id, on_day, payload, because)
    values (ended.province_id, ended.entry_year, ended.entry_no, ended.revision + 1, 'void', access.person_id(), publication.today(),
      jsonb_build_object('stage', new.stage), '{head-liability.finding-no-longer-stands}');
  end loop;
  return null;
end $$;
create trigger liability_follows after update of stage on casework.case for each row execute function liability.follow_case();
