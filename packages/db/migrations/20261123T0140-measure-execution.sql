-- What became of the measures that cases decided: carried out, ended on a day, or lifted. The decision itself stays where it was made.

create schema outcome;
grant usage on schema outcome to kycuong_staff;

create table outcome.measure_execution (
  province_id text collate "C" not null references app.workspace,
  case_year smallint not null,
  case_no integer not null,
  round smallint not null,
  decision_no integer not null,
  measure_no integer not null check (measure_no > 0),
  executed_on date not null,
  executed_by uuid not null references access.person,
  evidence text not null check (btrim(evidence) <> ''),
  -- First day on which it no longer holds. No source determines one, so it never stands without its basis.
  ends_on date check (ends_on > executed_on),
  end_basis text check (btrim(end_basis) <> ''),
  lifted_on date check (lifted_on >= executed_on),
  lifted_by uuid references access.person,
  lift_reason text check (btrim(lift_reason) <> ''),
  lift_basis text check (btrim(lift_basis) <> ''),
  lift_number text check (btrim(lift_number) <> ''),
  check (num_nulls(ends_on, end_basis) in (0, 2)),
  check (num_nulls(lifted_on, lifted_by, lift_reason, lift_basis, lift_number) in (0, 5)),
  primary key (province_id, case_year, case_no, round, decision_no, measure_no),
  -- INVARIANT: nothing is carried out that was not decided, and nothing is decided in a round that did not hear the officer.
  foreign key (province_id, case_year, case_no, round, decision_no) references casework.measure_decision
);
call access.own_by_province('outcome.measure_execution');
call audit.watch('outcome.measure_execution');
drop policy staff_reads on outcome.measure_execution;
create policy staff_reads on outcome.measure_execution for select to kycuong_staff using (
  province_id = (select province_id from access.proved) and exists (select from casework.case c
    where c.province_id = measure_execution.province_id and c.case_year = measure_execution.case_year
      and c.case_no = measure_execution.case_no));
grant select on outcome.measure_execution to kycuong_staff;

create function outcome.guard_execution() returns trigger
language plpgsql as $$
begin
  if tg_op <> 'UPDATE' then raise exception 'what was carried out stays: % refused', tg_op; end if;
  if old.lifted_on is not null or to_jsonb(new) - '{lifted_on,lifted_by,lift_reason,lift_basis,lift_number}'::text[]
    <> to_jsonb(old) - '{lifted_on,lifted_by,lift_reason,lift_basis,lift_number}'::text[]
    then raise exception 'what was carried out never changes; it is only lifted, once'; end if;
  return new;
end $$;
create trigger guard before update or delete on outcome.measure_execution for each row execute function outcome.guard_execution();
create trigger never_emptied before truncate on outcome.measure_execution for each statement execute function outcome.guard_execution();

-- The case of a step of this schema, if the acting person may take it: a role that reaches the unit, and no part in the case.
create function outcome.lock_case(p_year smallint, p_no integer) returns casework.case
language plpgsql as $$
declare
  found_case casework.case;
begin
  select * into found_case from casework.case c
  where c.province_id = access.province() and c.case_year = p_year and c.case_no = p_no for share;
  if not found then perform app.refuse('NO_SUCH_CASE'); end if;
  return found_case;
end $$;

create function outcome.has_one_of(p_roles text[], p_unit text) returns boolean
language sql stable
return exists (select from unnest(p_roles) r (role) where access.has_role_in(r.role, p_unit));

create function outcome.execute_measure(p_year smallint, p_no integer, p_decision_no integer, p_measure_no integer, p_executed_on date,
  p_evidence text, p_ends_on date, p_end_basis text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  whole constant casework.case := outcome.lock_case(p_year, p_no);
  decided casework.measure_decision;
begin
  if not outcome.has_one_of('{head,verifier,decider}', whole.owner) then perform app.refuse('NOT_YOUR_MEASURE'); end if;
  if not casework.is_impartial(access.person_id(), whole) then perform app.refuse('MEASURE_OF_YOUR_OWN'); end if;
  select * into decided from casework.measure_decision d
  where d.province_id = whole.province_id and d.case_year = p_year and d.case_no = p_no and d.round = whole.round
  order by d.decision_no desc limit 1;
  if decided.decision_no is null or jsonb_array_length(decided.measures) < p_measure_no then perform app.refuse('NO_SUCH_MEASURE'); end if;
  if decided.decision_no <> p_decision_no or decided.overturned or whole.stage = 'cleared' then perform app.refuse('MEASURE_NOT_STANDING'); end if;
  if p_executed_on < decided.decided_on or p_executed_on > publication.today() then perform app.refuse('EXECUTED_OUT_OF_ORDER'); end if;
  if exists (select from outcome.measure_execution e where e.province_id = whole.province_id and e.case_year = p_year and e.case_no = p_no
    and e.round = whole.round and e.decision_no = p_decision_no and e.measure_no = p_measure_no)
    then perform app.refuse('MEASURE_EXECUTED_ALREADY'); end if;
  insert into outcome.measure_execution (province_id, case_year, case_no, round, decision_no, measure_no, executed_on, executed_by, evidence,
    ends_on, end_basis)
  values (whole.province_id, p_year, p_no, whole.round, p_decision_no, p_measure_no, p_executed_on, access.person_id(), p_evidence, p_ends_on, p_end_basis);
end $$;

create function outcome.lift_measure(p_year smallint, p_no integer, p_decision_no integer, p_measure_no integer, p_reason text, p_basis text,
  p_number text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  whole constant casework.case := outcome.lock_case(p_year, p_no);
begin
  if not outcome.has_one_of('{decider}', whole.owner) then perform app.refuse('NOT_YOUR_MEASURE'); end if;
  if not casework.is_impartial(access.person_id(), whole) then perform app.refuse('MEASURE_OF_YOUR_OWN'); end if;
  update outcome.measure_execution e set lifted_on = publication.today(), lifted_by = access.person_id(), lift_reason = p_reason,
    lift_basis = p_basis, lift_number = p_number
  where e.province_id = whole.province_id and e.case_year = p_year and e.case_no = p_no and e.round = whole.round
    and e.decision_no = p_decision_no and e.measure_no = p_measure_no and e.lifted_on is null
    and coalesce(e.ends_on > publication.today(), true);
  if not found then perform app.refuse('MEASURE_NOT_IN_FORCE'); end if;
end $$;
grant execute on function outcome.execute_measure(smallint, integer, integer, integer, date, text, date, text),
  outcome.lift_measure(smallint, integer, integer, integer, text, text, text) to kycuong_staff;
