-- What has to be put right after a decision: up to three lines for a case, each with milestones. Staff write nothing here;
-- outcome.save_remedy_step() looks once more at what must never fail.

create table outcome.remedy (
  province_id text collate "C" not null references app.workspace,
  case_year smallint not null,
  case_no integer not null,
  line text collate "C" not null check (line in ('citizen', 'measure', 'system')),
  revision integer not null check (revision > 0),
  stage text collate "C" not null check (stage in ('open', 'repaired', 'confirmed')),
  -- Which unit answers for it now, and which one had the case.
  unit text collate "C" not null,
  case_owner text collate "C" not null,
  round smallint not null check (round > 0),
  -- Persons who answer for a milestone: they see what they have to do.
  owners uuid[] not null default '{}',
  -- The whole remedy as rules/remedy/remedy-state.ts has it.
  state jsonb not null,
  primary key (province_id, case_year, case_no, line),
  foreign key (province_id, case_year, case_no) references casework.case
);
create index on outcome.remedy (province_id, unit, stage);

create table outcome.milestone (
  province_id text collate "C" not null,
  case_year smallint not null,
  case_no integer not null,
  line text collate "C" not null,
  milestone_no integer not null check (milestone_no > 0),
  round smallint not null,
  owner uuid not null references access.person,
  due_on date,
  done_on date,
  done_by uuid references access.person,
  evidence text check (btrim(evidence) <> ''),
  verified_on date check (verified_on >= done_on),
  verified_by uuid references access.person,
  -- INVARIANT: nothing counts as done without what shows it, and nobody verifies their own work.
  check (num_nulls(done_on, done_by, evidence) in (0, 3)),
  check (num_nulls(verified_on, verified_by) in (0, 2)),
  check (verified_by is null or done_by is not null and verified_by not in (done_by, owner)),
  primary key (province_id, case_year, case_no, line, milestone_no),
  foreign key (province_id, case_year, case_no, line) references outcome.remedy
);
create index on outcome.milestone (province_id, owner, due_on) where done_on is null;

create table outcome.remedy_event (
  province_id text collate "C" not null,
  case_year smallint not null,
  case_no integer not null,
  line text collate "C" not null,
  -- The revision that it made.
  event_no integer not null,
  kind text collate "C" not null,
  -- Null: the citizen.
  person_id uuid references access.person,
  at timestamptz not null default clock_timestamp(),
  on_day date not null,
  payload jsonb not null,
  because text[] not null check (cardinality(because) > 0),
  primary key (province_id, case_year, case_no, line, event_no),
  foreign key (province_id, case_year, case_no, line) references outcome.remedy
);
create trigger only_grows before update or delete or truncate on outcome.remedy_event
  for each statement execute function casework.refuse_change();
create trigger never_removed before delete or truncate on outcome.remedy for each statement execute function casework.refuse_change();
create trigger never_removed before delete or truncate on outcome.milestone for each statement execute function casework.refuse_change();

do $$
declare
  owned regclass;
begin
  foreach owned in array '{outcome.remedy,outcome.milestone,outcome.remedy_event}'::regclass[] loop
    call access.own_by_province(owned);
    call audit.watch(owned);
  end loop;
end $$;
call access.own_by_unit('outcome.remedy', 'casework', '{unit,case_owner}', '{}', '(select p.person_id from access.proved p) = any (owners)');
do $$
declare
  part regclass;
begin
  foreach part in array '{outcome.milestone,outcome.remedy_event}'::regclass[] loop
    execute format('drop policy staff_reads on %s', part);
    execute format('create policy staff_reads on %1$s for select to kycuong_staff using (
      province_id = (select province_id from access.proved) and exists (select from outcome.remedy r where r.province_id = %1$s.province_id
        and r.case_year = %1$s.case_year and r.case_no = %1$s.case_no and r.line = %1$s.line))', part);
  end loop;
end $$;
grant select on outcome.remedy, outcome.milestone, outcome.remedy_event to kycuong_staff;

-- The case of a remedy as those who work on it need it, who may be none of its handlers: the rules ask whom it is about.
create function outcome.case_of(p_year smallint, p_no integer) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select c.state from casework.case c
  where c.province_id = access.province() and c.case_year = p_year and c.case_no = p_no and exists (
    select from outcome.remedy r where r.province_id = c.province_id and r.case_year = c.case_year and r.case_no = c.case_no
      and (access.person_id() = any (r.owners) or access.has_role_in('verifier', r.unit) or access.has_role_in('inspector', r.unit)
        or access.has_role_in('decider', r.unit) or access.has_role_in('head', r.unit)));
end;
grant execute on function outcome.case_of(smallint, integer) to kycuong_staff;

create function outcome.remedy_roles(p_kind text) returns text[]
language sql immutable parallel safe
return case p_kind
  when 'plan' then '{verifier,head,decider}'::text[]
  when 'addMilestone' then '{verifier,head,decider}'
  when 'verify' then '{verifier,inspector,decider}'
  when 'askCitizen' then '{verifier,inspector,head}'
  else '{}' end;

-- Only what the kind of step is about may differ, and who acted is whoever is proved.
create function outcome.check_milestones(p_kind text, p_unit text, p_before jsonb, p_after jsonb) returns void
language plpgsql as $$
declare
  me constant text := access.person_id()::text;
  changed record;
begin
  if jsonb_array_length(p_after) <> jsonb_array_length(p_before) + (p_kind = 'addMilestone')::int
    then raise exception 'a milestone came or went'; end if;
  for changed in
    select b.m as before, a.m as after from jsonb_array_elements(p_after) with ordinality a (m, n)
    left join jsonb_array_elements(p_before) with ordinality b (m, n) using (n) where a.m is distinct from b.m
  loop
    if p_kind = 'addMilestone' then
      if changed.before is not null or changed.after -> 'done' <> 'null' or changed.after -> 'verified' <> 'null'
        then perform app.refuse('REMEDY_STEP_NOT_OPEN'); end if;
    elsif p_kind = 'recordDone' then
      if changed.before - 'done' <> changed.after - 'done' or changed.before -> 'done' <> 'null' or changed.after #>> '{done,by}' is distinct from me
        then perform app.refuse('REMEDY_STEP_NOT_OPEN'); end if;
      if changed.after ->> 'owner' <> me and not access.has_role_in('head', p_unit) then perform app.refuse('NOT_YOUR_MILESTONE'); end if;
    elsif p_kind = 'verify' then
      if changed.before -> 'done' = 'null' or changed.before -> 'verified' <> 'null' then perform app.refuse('NOTHING_TO_VERIFY'); end if;
      if me in (changed.before #>> '{done,by}', changed.before ->> 'owner') then perform app.refuse('VERIFIED_BY_DOER'); end if;
      if changed.before - '{done,verified,turnedBack}'::text[] <> changed.after - '{done,verified,turnedBack}'::text[]
        or changed.after -> 'verified' <> 'null' and (changed.after #>> '{verified,by}' <> me or changed.after -> 'done' <> changed.before -> 'done')
        then perform app.refuse('REMEDY_STEP_NOT_OPEN'); end if;
    else
      perform app.refuse('REMEDY_STEP_NOT_OPEN');
    end if;
  end loop;
end $$;

create function outcome.write_milestones(p outcome.remedy) returns void
language sql
begin atomic
  insert into outcome.milestone as t
  select p.province_id, p.case_year, p.case_no, p.line, (m ->> 'no')::int, (m ->> 'round')::smallint, (m ->> 'owner')::uuid, (m ->> 'dueOn')::date,
    (m #>> '{done,on}')::date, (m #>> '{done,by}')::uuid, m #>> '{done,evidence}', (m #>> '{verified,on}')::date, (m #>> '{verified,by}')::uuid
  from jsonb_array_elements(p.state -> 'milestones') m
  on conflict (province_id, case_year, case_no, line, milestone_no) do update set done_on = excluded.done_on, done_by = excluded.done_by,
    evidence = excluded.evidence, verified_on = excluded.verified_on, verified_by = excluded.verified_by
  where (t.done_on, t.done_by, t.evidence, t.verified_on, t.verified_by)
    is distinct from (excluded.done_on, excluded.done_by, excluded.evidence, excluded.verified_on, excluded.verified_by);
end;

-- `p_seen` is the revision that was looked at; 0 plans a line.
create function outcome.save_remedy_step(p_year smallint, p_no integer, p_line text, p_seen integer, p_kind text, p_state jsonb, p_payload jsonb,
  p_because text[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  whole constant casework.case := outcome.lock_case(p_year, p_no);
  before outcome.remedy;
  after outcome.remedy;
begin
  select * into before from outcome.remedy r
  where r.province_id = whole.province_id and r.case_year = p_year and r.case_no = p_no and r.line = p_line for update;
  if p_seen = 0 then
    if before.line is not null then perform app.refuse('REMEDY_THERE_ALREADY'); end if;
    if p_kind <> 'plan' or p_state ->> 'stage' <> 'open' or p_state -> 'milestones' <> '[]' or p_state -> 'answers' <> '[]'
      or p_state ->> 'unit' <> whole.owner then perform app.refuse('REMEDY_STEP_NOT_OPEN'); end if;
    if whole.stage not in ('decided', 'appealed', 'final', 'closed') or not exists (
      select from casework.conclusion k where k.province_id = whole.province_id and k.case_year = p_year and k.case_no = p_no
        and k.round = whole.round and k.outcome = 'confirmed') then perform app.refuse('NOTHING_TO_REMEDY'); end if;
    after.province_id := whole.province_id;
    after.case_year := p_year;
    after.case_no := p_no;
    after.line := p_line;
    after.unit := whole.owner;
    after.case_owner := whole.owner;
    after.round := 1;
  else
    if before.line is null then perform app.refuse('NO_SUCH_REMEDY'); end if;
    if before.revision <> p_seen then perform app.refuse('STALE_REMEDY'); end if;
    if before.stage <> (case p_kind when 'askCitizen' then 'repaired' else 'open' end)
      or p_state - '{milestones,stage,revision}'::text[] <> before.state - '{milestones,stage,revision}'::text[]
      then perform app.refuse('REMEDY_STEP_NOT_OPEN'); end if;
    perform outcome.check_milestones(p_kind, before.unit, before.state -> 'milestones', p_state -> 'milestones');
    after := before;
  end if;
  if p_kind <> 'recordDone' then
    if not outcome.has_one_of(outcome.remedy_roles(p_kind), after.unit) then perform app.refuse('NOT_YOUR_REMEDY_STEP'); end if;
    if not casework.is_impartial(access.person_id(), whole) then perform app.refuse('REMEDY_OF_YOUR_OWN'); end if;
  end if;
  after.revision := p_seen + 1;
  after.state := p_state || jsonb_build_object('revision', after.revision, 'id', p_year || '/' || p_no || '/' || p_line);
  -- Worked out, never believed: put right is what is verified to the last milestone.
  after.stage := case when p_kind in ('verify', 'askCitizen') and jsonb_array_length(p_state -> 'milestones') > 0 and not exists (
    select from jsonb_array_elements(p_state -> 'milestones') m where m -> 'verified' = 'null') then 'repaired' else 'open' end;
  if after.stage <> p_state ->> 'stage' then perform app.refuse('REMEDY_STEP_NOT_OPEN'); end if;
  after.owners := array(select distinct (m ->> 'owner')::uuid from jsonb_array_elements(p_state -> 'milestones') m);
  if p_seen = 0 then
    insert into outcome.remedy select after.*;
  else
    update outcome.remedy r set (revision, stage, owners, state) = (after.revision, after.stage, after.owners, after.state)
    where r.province_id = after.province_id and r.case_year = p_year and r.case_no = p_no and r.line = p_line;
  end if;
  insert into outcome.remedy_event (province_id, case_year, case_no, line, event_no, kind, person_id, on_day, payload, because)
  values (after.province_id, p_year, p_no, p_line, after.revision, p_kind, access.person_id(), publication.today(), p_payload, p_because);
  perform outcome.write_milestones(after);
  perform outcome.refresh_published(after.province_id, p_year, p_no);
end $$;
grant execute on function outcome.save_remedy_step(smallint, integer, text, integer, text, jsonb, jsonb, text[]) to kycuong_staff;
