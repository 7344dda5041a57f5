-- How signals end: by a person with a reason, or as a case that another person admitted. And which indicators were switched off
-- because too few of their signals were confirmed.

create table casework.signal_outcome (
  province_id text collate "C" not null references app.workspace,
  signal_no bigint not null,
  outcome text collate "C" not null check (outcome in ('false-positive', 'objective-cause', 'acknowledged', 'coaching', 'case')),
  reason text not null check (length(btrim(reason)) >= 10),
  case_year smallint,
  case_no integer,
  closed_by uuid not null references access.person,
  closed_on date not null,
  directive_slug text collate "C" not null,
  indicator text collate "C" not null,
  primary key (province_id, signal_no),
  foreign key (province_id, signal_no) references detection.signal (province_id, signal_no),
  foreign key (province_id, case_year, case_no) references casework.case,
  check ((outcome = 'case') = (case_no is not null))
);
create index on casework.signal_outcome (province_id, directive_slug, indicator);

create table casework.indicator_off (
  province_id text collate "C" not null references app.workspace,
  directive_slug text collate "C" not null,
  indicator text collate "C" not null,
  -- The content of the catalogue under which it was judged: a changed rule begins anew.
  content_hash text collate "C" not null,
  since date not null,
  closed integer not null,
  confirmed integer not null,
  floor_percent integer not null,
  primary key (province_id, directive_slug, indicator, content_hash)
);

do $$
declare
  owned regclass;
begin
  foreach owned in array '{casework.signal_outcome,casework.indicator_off}'::regclass[] loop
    call access.own_by_province(owned);
    call audit.watch(owned);
    call work.let_jobs_work(owned);
  end loop;
end $$;
drop policy staff_reads on casework.signal_outcome;
create policy staff_reads on casework.signal_outcome for select to kycuong_staff using (
  province_id = (select province_id from access.proved) and exists (select from detection.signal s
    where s.province_id = signal_outcome.province_id and s.signal_no = signal_outcome.signal_no));
grant select on casework.signal_outcome, casework.indicator_off to kycuong_staff;
grant select on casework.indicator_off to kycuong_jobs;

-- One question of every step on a signal, with the row locked: there, not ended, not expired, and not about oneself.
create function casework.lock_signal(p_signal_no bigint) returns detection.signal
language plpgsql as $$
declare
  found_signal detection.signal;
begin
  select * into found_signal from detection.signal s
  where s.province_id = access.province() and s.signal_no = p_signal_no for update;
  if not found then perform app.refuse('NO_SUCH_SIGNAL'); end if;
  if exists (select from casework.signal_outcome o where o.province_id = found_signal.province_id and o.signal_no = p_signal_no)
    then perform app.refuse('SIGNAL_CLOSED'); end if;
  if found_signal.expires_on <= publication.today() then perform app.refuse('SIGNAL_EXPIRED'); end if;
  if access.officer() is null or access.officer() = any (found_signal.concerns) then perform app.refuse('CONFLICT_OF_INTEREST'); end if;
  return found_signal;
end $$;

create function casework.close_signal(p_signal_no bigint, p_outcome text, p_reason text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  signal detection.signal;
begin
  if not (access.has_role('verifier') or access.has_role('inspector') or access.has_role('head')) then perform app.refuse('NOT_YOUR_STEP'); end if;
  signal := casework.lock_signal(p_signal_no);
  -- The role must reach one of the units where those whom it concerns work.
  if not exists (select from unnest(signal.seen_by) k (key), unnest('{verifier,inspector,head}'::text[]) r (role)
    where access.has_role_in(r.role, k.key)) then perform app.refuse('NOT_YOUR_STEP'); end if;
  if p_outcome = 'case' then perform app.refuse('SIGNAL_NEEDS_A_CASE'); end if;
  if length(btrim(coalesce(p_reason, ''))) < 10 then perform app.refuse('REASON_TOO_SHORT'); end if;
  if exists (select from casework.case c where c.province_id = signal.province_id and c.signal_no = p_signal_no and c.stage = 'opened')
    then perform app.refuse('SIGNAL_HAS_A_CASE'); end if;
  insert into casework.signal_outcome (province_id, signal_no, outcome, reason, closed_by, closed_on, directive_slug, indicator)
  values (signal.province_id, p_signal_no, p_outcome, btrim(p_reason), access.person_id(), publication.today(), signal.directive_slug, signal.indicator);
end $$;
grant execute on function casework.close_signal(bigint, text, text) to kycuong_staff;

-- A case opened from a signal locks it, names people it concerns, and is the only open one; admitted, it ends the signal.
create function casework.follow_signal() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  signal detection.signal;
begin
  if new.signal_no is null then return null; end if;
  if tg_op = 'INSERT' and new.stage = 'opened' then
    signal := casework.lock_signal(new.signal_no);
    if coalesce(new.subject_officer, new.subject_collective) <> all (signal.concerns) then perform app.refuse('SIGNAL_CONCERNS_OTHERS'); end if;
    if exists (select from casework.case c where c.province_id = new.province_id and c.signal_no = new.signal_no and c.case_no <> new.case_no
      and c.subject_officer is not distinct from new.subject_officer and c.stage not in ('rejected', 'closed', 'cleared', 'joined'))
      then perform app.refuse('SIGNAL_HAS_A_CASE'); end if;
  elsif tg_op = 'UPDATE' and old.stage = 'opened' and new.stage = 'verifying' then
    insert into casework.signal_outcome (province_id, signal_no, outcome, reason, case_year, case_no, closed_by, closed_on, directive_slug, indicator)
    select s.province_id, s.signal_no, 'case', 'thụ lý thành vụ việc', new.case_year, new.case_no, access.person_id(), publication.today(), s.directive_slug, s.indicator
    from detection.signal s where s.province_id = new.province_id and s.signal_no = new.signal_no
    on conflict do nothing;
  end if;
  return null;
end $$;
create trigger follow_signal after insert or update of stage on casework.case for each row execute function casework.follow_signal();

-- What became of an indicator's signals. A signal that became a case counts as confirmed once its behaviour is.
create view casework.indicator_tally with (security_invoker) as
select o.province_id, o.directive_slug, o.indicator, s.content_hash, count(*)::integer as closed,
  count(*) filter (where o.outcome = 'case')::integer as cases,
  count(*) filter (where o.outcome = 'false-positive')::integer as false_positives,
  count(*) filter (where o.outcome = 'case' and exists (
    select from casework.conclusion k where k.province_id = o.province_id and k.case_year = o.case_year and k.case_no = o.case_no
      and k.behaviour = s.behaviour and k.outcome = 'confirmed'))::integer as confirmed,
  count(*) filter (where o.outcome <> 'case' or exists (
    select from casework.case c where c.province_id = o.province_id and c.case_year = o.case_year and c.case_no = o.case_no
      and c.stage not in ('opened', 'verifying', 'explaining', 'weighing')))::integer as decided
from casework.signal_outcome o join detection.signal s using (province_id, signal_no)
group by o.province_id, o.directive_slug, o.indicator, s.content_hash;

-- The same over all units, counts alone: precision is a figure of the province, and names nobody.
create function casework.tally_of_indicators() returns table (directive_slug text, indicator text, content_hash text, closed integer,
  cases integer, false_positives integer, confirmed integer, decided integer)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select t.directive_slug, t.indicator, t.content_hash, t.closed, t.cases, t.false_positives, t.confirmed, t.decided
  from casework.indicator_tally t where t.province_id = access.province();
end;

create function casework.switch_indicator_off(p_directive text, p_indicator text, p_content_hash text, p_floor integer) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  tally record;
begin
  select * into tally from casework.tally_of_indicators() t
  where t.directive_slug = p_directive and t.indicator = p_indicator and t.content_hash = p_content_hash;
  -- The share itself is weighed by `rules`; here only that it is really below.
  if tally is null or tally.decided = 0 or tally.confirmed * 100 >= p_floor * tally.decided then return false; end if;
  insert into casework.indicator_off values (access.province(), p_directive, p_indicator, p_content_hash, publication.today(),
    tally.decided, tally.confirmed, p_floor) on conflict do nothing;
  return found;
end $$;
grant execute on function casework.tally_of_indicators(), casework.switch_indicator_off(text, text, text, integer) to kycuong_staff;
