-- The one way in which staff change a case: a step that `rules` decided, checked again and written with its event, its typed
-- rows and its audit entries in one transaction.

create function casework.take_number(p_year smallint) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  taken integer;
begin
  if not (access.has_role('intake') or access.has_role('verifier') or access.has_role('inspector') or access.has_role('head')
    or access.has_role('decider')) then perform app.refuse('NOT_YOUR_STEP'); end if;
  insert into casework.number as n (province_id, case_year, last) values (access.province(), p_year, 1)
  on conflict (province_id, case_year) do update set last = n.last + 1 returning last into taken;
  return taken;
end $$;

-- The columns of a case that follow from its state.
create function casework.columns_of(p_state jsonb, p_dues jsonb, p_year smallint, p_no integer) returns casework.case
language plpgsql stable as $$
declare
  made casework.case;
begin
  made.province_id := access.province();
  made.case_year := p_year;
  made.case_no := p_no;
  made.revision := (p_state ->> 'revision')::integer;
  made.stage := p_state ->> 'stage';
  made.title := p_state ->> 'title';
  made.origin := p_state #>> '{origin,kind}';
  made.signal_no := (p_state #>> '{origin,signal}')::bigint;
  made.report_no := p_state #>> '{origin,report}';
  made.subject_officer := p_state #>> '{subject,officer}';
  made.subject_collective := p_state #>> '{subject,unit}';
  made.subject_unit := p_state ->> 'subjectUnit';
  made.shown_to := case when p_state -> 'request' <> 'null' or p_state -> 'former' <> '[]' then made.subject_officer end;
  made.chain := array(select jsonb_array_elements_text(p_state -> 'chain'));
  made.owner := p_state ->> 'owner';
  made.offered_to := p_state ->> 'offeredTo';
  made.handler := (p_state ->> 'handler')::uuid;
  made.representative := (p_state #>> '{representative,person}')::uuid;
  made.opened_by := (p_state ->> 'openedBy')::uuid;
  made.opened_on := (p_state ->> 'openedOn')::date;
  made.detected_on := (p_state ->> 'detectedOn')::date;
  made.round := jsonb_array_length(p_state -> 'former') + 1;
  made.directives := array(select distinct a ->> 'directive' from jsonb_array_elements(p_state -> 'allegations') a order by 1);
  made.behaviours := array(select distinct a ->> 'behaviour' from jsonb_array_elements(p_state -> 'allegations') a order by 1);
  select d.due, d.limit_id into made.next_due_on, made.next_limit
  from jsonb_to_recordset(p_dues) d (no integer, limit_id text, due date, next boolean) where d.next and d.due is not null order by d.due limit 1;
  made.state := p_state;
  made.changed_at := now();
  return made;
end $$;

-- Typed rows from the state: what is new is inserted, what changed is updated, and each table's guard looks at both.
create function casework.write_parts(p casework.case, p_dues jsonb) returns void
language plpgsql as $$
declare
  s constant jsonb := p.state;
begin
  insert into casework.verifier select p.province_id, p.case_year, p.case_no, v::uuid from jsonb_array_elements_text(s -> 'verifiers') v
  on conflict do nothing;

  insert into casework.task as t
  select p.province_id, p.case_year, p.case_no, p.round, (x ->> 'no')::int, (x ->> 'givenTo')::uuid, (x ->> 'dueOn')::date, (x #>> '{done,on}')::date, x
  from jsonb_array_elements(s -> 'tasks') x
  on conflict (province_id, case_year, case_no, round, task_no) do update set done_on = excluded.done_on, body = excluded.body
  where t.body <> excluded.body;

  if s -> 'request' <> 'null' then
    insert into casework.explanation as e
    select p.province_id, p.case_year, p.case_no, p.round, (s #>> '{request,sentOn}')::date, (s #>> '{request,receivedOn}')::date,
      s ->> 'heard', case when s ->> 'heard' is not null then publication.today() end,
      jsonb_build_object('request', s -> 'request', 'points', s -> 'points')
    on conflict (province_id, case_year, case_no, round) do update set asked_on = excluded.asked_on, received_on = excluded.received_on,
      heard = excluded.heard, heard_on = coalesce(e.heard_on, excluded.heard_on), body = excluded.body
    where (e.heard, e.received_on, e.body) is distinct from (excluded.heard, excluded.received_on, excluded.body);
  end if;

  insert into casework.conclusion as k
  select p.province_id, p.case_year, p.case_no, p.round, (a ->> 'no')::int, a ->> 'directive', a ->> 'behaviour', a ->> 'clause', (a ->> 'actOn')::date,
    c ->> 'outcome', c ->> 'rule', c #>> '{version,hash}', array(select jsonb_array_elements_text(c -> 'records')), c ->> 'reasons',
    (c ->> 'by')::uuid, (c ->> 'on')::date
  from jsonb_array_elements(s -> 'allegations') a, lateral (select a -> 'conclusion' as c) x where c <> 'null'
  on conflict do nothing;

  insert into casework.measure_decision as d
  select p.province_id, p.case_year, p.case_no, p.round, o::int, x ->> 'number', (x ->> 'by')::uuid, (x ->> 'decidedOn')::date, x -> 'measures',
    x ->> 'reason', x ->> 'basis', (x ->> 'receivedOn')::date, (x ->> 'overturned')::boolean
  from jsonb_array_elements(s -> 'decisions') with ordinality r (x, o)
  on conflict (province_id, case_year, case_no, round, decision_no) do update set received_on = excluded.received_on, overturned = excluded.overturned
  where (d.received_on, d.overturned) is distinct from (excluded.received_on, excluded.overturned);

  insert into casework.appeal as q
  select p.province_id, p.case_year, p.case_no, p.round, (x ->> 'no')::int, (x ->> 'filedOn')::date, x ->> 'outcome', (x ->> 'decidedOn')::date,
    (x ->> 'decidedBy')::uuid, x
  from jsonb_array_elements(s -> 'appeals') x
  on conflict (province_id, case_year, case_no, round, appeal_no) do update set outcome = excluded.outcome, decided_on = excluded.decided_on,
    decided_by = excluded.decided_by, body = excluded.body where q.body <> excluded.body;

  insert into casework.stay as y
  select p.province_id, p.case_year, p.case_no, (x ->> 'no')::int, x ->> 'ground', x ->> 'reason', x ->> 'decisionNumber', (x ->> 'from')::date, (x ->> 'to')::date
  from jsonb_array_elements(s -> 'stays') x
  on conflict (province_id, case_year, case_no, stay_no) do update set "to" = excluded."to" where y."to" is distinct from excluded."to";

  insert into casework.suspension as u
  select p.province_id, p.case_year, p.case_no, (x ->> 'no')::int, (x ->> 'by')::uuid, x ->> 'basis', x ->> 'reason', x ->> 'decisionNumber',
    (x ->> 'from')::date, (x ->> 'endedOn')::date
  from jsonb_array_elements(s -> 'suspensions') x
  on conflict (province_id, case_year, case_no, suspension_no) do update set ended_on = excluded.ended_on
  where u.ended_on is distinct from excluded.ended_on;

  insert into casework.clock as k
  select p.province_id, p.case_year, p.case_no, (x ->> 'no')::int, x ->> 'id', (x ->> 'from')::date, d.due, (x ->> 'endedOn')::date, (x ->> 'holder')::uuid
  from jsonb_array_elements(s -> 'clocks') x left join jsonb_to_recordset(p_dues) d (no integer, due date) on d.no = (x ->> 'no')::int
  on conflict (province_id, case_year, case_no, clock_no) do update set due_on = excluded.due_on, ended_on = excluded.ended_on, holder = excluded.holder
  where (k.due_on, k.ended_on, k.holder) is distinct from (excluded.due_on, excluded.ended_on, excluded.holder);
end $$;

-- What a step may claim in the state it brings: who acted is whoever is proved, never whoever the state names.
create function casework.check_claims(p_kind text, p_before casework.case, p_after casework.case) returns void
language plpgsql as $$
declare
  me constant text := access.person_id()::text;
  b constant jsonb := coalesce(p_before.state, '{}');
  a constant jsonb := p_after.state;
  clock casework.clock;
begin
  if p_before.stage is distinct from p_after.stage and p_before.stage is not null and not exists (
    select from casework.path() s where s.stage_before = p_before.stage and s.stage_after = p_after.stage and s.kind = p_kind)
    then perform app.refuse('STEP_NOT_OPEN'); end if;
  if a -> 'heard' is distinct from b -> 'heard' and a ->> 'heard' is not null then
    if (a ->> 'heard', p_kind) not in (('explained', 'explain'), ('refused', 'refuseExplanation'), ('limit-passed', 'passExplanationLimit'))
      then perform app.refuse('EXPLANATION_STILL_OPEN'); end if;
    if p_kind = 'passExplanationLimit' then
      -- By the clock as it was kept before this step.
      select * into clock from casework.clock k where k.province_id = p_after.province_id and k.case_year = p_after.case_year
        and k.case_no = p_after.case_no and k.limit_id = 'explanation' and k.ended_on is null order by k.clock_no desc limit 1;
      if clock.due_on is null then perform app.refuse('LIMIT_DOES_NOT_RUN'); end if;
      if clock.due_on >= publication.today() then perform app.refuse('EXPLANATION_STILL_OPEN'); end if;
    end if;
  end if;
  if jsonb_array_length(a -> 'decisions') > jsonb_array_length(coalesce(b -> 'decisions', '[]')) and (
    p_kind not in ('decideMeasure', 'decideAppeal') or a #>> '{decisions,-1,by}' <> me) then perform app.refuse('NOT_YOUR_STEP'); end if;
  if p_kind = 'decideMeasure' and a -> 'protection' = 'null' then perform app.refuse('PROTECTION_NOT_ASKED'); end if;
  if p_kind in ('admit', 'reject') and p_before.opened_by::text = me then perform app.refuse('OPENED_BY_YOURSELF'); end if;
  if p_kind = 'decideAppeal' and exists (select from jsonb_array_elements(b -> 'decisions') d where d ->> 'by' = me)
    then perform app.refuse('DECIDED_BY_YOURSELF'); end if;
  -- Nobody stops having verified.
  if exists (select from jsonb_array_elements_text(coalesce(b -> 'verifiers', '[]')) v where not a -> 'verifiers' ? v)
    then raise exception 'a verifier was dropped'; end if;
  if p_kind in ('requestExplanation', 'finishTask', 'weighPoint', 'recordProtection', 'conclude', 'recommendMeasure')
    and not a -> 'verifiers' ? me then raise exception 'who verified is not named'; end if;
  -- Promise 20: only the receiver's acceptance, or an escalation, moves a case.
  if p_before.owner is distinct from p_after.owner and p_before.owner is not null
    and not (p_kind = 'escalate' or p_kind = 'acceptTransfer' and p_before.offered_to = p_after.owner
      and organisation.unit_of_officer_on(p_after.province_id, access.officer(), publication.today()) = p_after.owner)
    then perform app.refuse('NOT_YOUR_UNIT'); end if;
end $$;

-- `p_seen` is the revision that was looked at; 0 opens a case, and its kind is `open`, or `separate` from another.
create function casework.save_step(p_year smallint, p_no integer, p_seen integer, p_kind text, p_step jsonb) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  before casework.case;
  after casework.case;
begin
  select * into before from casework.case c
  where c.province_id = access.province() and c.case_year = p_year and c.case_no = p_no for update;
  if p_seen > 0 and before.case_no is null then perform app.refuse('NO_SUCH_CASE'); end if;
  if p_seen > 0 and before.revision <> p_seen then perform app.refuse('STALE_CASE'); end if;
  if p_seen = 0 and before.case_no is not null then perform app.refuse('STALE_CASE'); end if;
  after := casework.columns_of(p_step -> 'state', p_step -> 'dues', p_year, p_no);
  if p_seen = 0 then
    if p_kind not in ('open', 'separate') then perform app.refuse('STEP_NOT_OPEN'); end if;
    -- A separated case is the other half of a step that this transaction took.
    if p_kind = 'separate' and not exists (select from casework.case_event e where e.province_id = access.province() and e.kind = 'separate'
      and e.person_id = access.person_id() and e.at >= now()) then perform app.refuse('STEP_NOT_OPEN'); end if;
    if p_kind = 'open' and (after.stage <> 'opened' or after.opened_by <> access.person_id()) then perform app.refuse('NOT_YOUR_STEP'); end if;
    if not exists (select from unnest(casework.roles_for(p_kind)) r (role) where access.has_role(r.role)) then perform app.refuse('NOT_YOUR_STEP'); end if;
    if p_kind = 'open' and access.officer() = after.subject_officer and after.origin <> 'own-report' then perform app.refuse('CONFLICT_OF_INTEREST'); end if;
  else
    perform casework.check_actor(p_kind, before);
  end if;
  perform casework.check_claims(p_kind, before, after);
  if p_seen = 0 then
    insert into casework.case select after.*;
  else
    update casework.case c set (revision, stage, title, subject_unit, shown_to, chain, owner, offered_to, handler, representative, detected_on, round,
      directives, behaviours, next_due_on, next_limit, state, changed_at)
      = (after.revision, after.stage, after.title, after.subject_unit, after.shown_to, after.chain, after.owner, after.offered_to, after.handler,
      after.representative, after.detected_on, after.round, after.directives, after.behaviours, after.next_due_on, after.next_limit, after.state, after.changed_at)
    where c.province_id = after.province_id and c.case_year = p_year and c.case_no = p_no;
  end if;
  insert into casework.case_event (province_id, case_year, case_no, event_no, kind, person_id, on_day, stage_before, stage_after, payload, because, effects)
  values (after.province_id, p_year, p_no, after.revision, p_kind, access.person_id(), publication.today(), before.stage, after.stage,
    p_step -> 'payload', array(select jsonb_array_elements_text(p_step -> 'because')), p_step -> 'effects');
  perform casework.write_parts(after, p_step -> 'dues');
  return after.revision;
end $$;
grant execute on function casework.take_number(smallint), casework.save_step(smallint, integer, integer, text, jsonb) to kycuong_staff;
-- Policies of parts and guards ask these as whoever reads.
grant execute on function casework.path() to kycuong_staff;
