-- The head's regular review of work: a round in a unit, what was overdue on its day, and what the head decided about each. A decision
-- here is a note of what was ordered; the due days of the evidence stay as they are.

create table work.review_round (
  province_id text collate "C" not null references app.workspace,
  round_no bigint generated always as identity,
  unit text collate "C" not null,
  held_on date not null,
  -- The directive's provision, or the province's own basis.
  basis text not null check (length(basis) between 1 and 1000),
  opened_by uuid not null references access.person,
  opened_at timestamptz not null default clock_timestamp(),
  conclusion text check (length(btrim(conclusion)) between 1 and 4000),
  closed_at timestamptz,
  primary key (province_id, round_no),
  check (num_nulls(conclusion, closed_at) in (0, 2))
);
create table work.review_item (
  province_id text collate "C" not null,
  round_no bigint not null,
  kind text collate "C" not null,
  id text collate "C" not null,
  unit text collate "C" not null,
  officer text collate "C",
  matter text collate "C" not null,
  due_on date not null,
  decision text collate "C" check (decision in ('press', 'new-day', 'reassign', 'remove-obstacle', 'no-longer-needed')),
  note text check (length(btrim(note)) between 1 and 1000),
  new_day date,
  decided_by uuid references access.person,
  decided_at timestamptz,
  primary key (province_id, round_no, kind, id),
  foreign key (province_id, round_no) references work.review_round,
  check (num_nulls(decision, note, decided_by, decided_at) in (0, 4)),
  check ((decision = 'new-day') = (new_day is not null) or decision is null)
);
call access.own_by_province('work.review_round');
call access.own_by_unit('work.review_round', 'evidence', '{unit}', '{}');
call access.own_by_province('work.review_item');
call access.own_by_unit('work.review_item', 'evidence', '{unit}', '{officer}');
call audit.watch('work.review_round');
call audit.watch('work.review_item');
grant select on work.review_round, work.review_item to kycuong_staff;

create function work.open_review(p_unit text, p_basis text) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  province constant text := access.province();
  today constant date := publication.today();
  made bigint;
begin
  if not access.has_role_in('head', p_unit) then perform app.refuse('NOT_YOURS_TO_REVIEW'); end if;
  if exists (select from work.review_round r where r.province_id = province and r.unit = p_unit and r.closed_at is null) then
    perform app.refuse('REVIEW_STILL_OPEN');
  end if;
  insert into work.review_round (province_id, unit, held_on, basis, opened_by) values (province, p_unit, today, p_basis, access.person_id())
  returning round_no into made;
  with units as (
    select p_unit as unit union select r.unit from access.unit_reach r
    where r.province_id = province and r.root = p_unit and r."from" <= today and r."to" > today
  ), late as (
    select 'assignment' as kind, id, unit, assignee as officer, matter, due_on from work.assignment
    where province_id = province and superseded_at = 'infinity' and not withdrawn and completed_on is null and due_on < today
    union all select 'report', id, unit, reporter, matter, due_on from work.report
    where province_id = province and superseded_at = 'infinity' and not withdrawn and reported_on is null and due_on < today
    union all select 'dossier', id, unit, officer, matter, due_on from work.dossier
    where province_id = province and superseded_at = 'infinity' and not withdrawn and completed_on is null and due_on < today
    union all select 'petition', id, unit, officer, matter, due_on from work.petition
    where province_id = province and superseded_at = 'infinity' and not withdrawn and completed_on is null and due_on < today)
  insert into work.review_item (province_id, round_no, kind, id, unit, officer, matter, due_on)
  select province, made, l.* from late l where l.unit in (select u.unit from units u);
  return made;
end $$;

create function work.open_round(p_round_no bigint) returns work.review_round
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  r work.review_round;
begin
  select * into r from work.review_round where province_id = access.province() and round_no = p_round_no for update;
  if not found then perform app.refuse('NO_SUCH_REVIEW'); end if;
  if not access.has_role_in('head', r.unit) then perform app.refuse('NOT_YOURS_TO_REVIEW'); end if;
  if r.closed_at is not null then perform app.refuse('REVIEW_CLOSED'); end if;
  return r;
end $$;

create function work.decide_review(p_round_no bigint, p_decision json) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  r constant work.review_round := work.open_round(p_round_no);
  d constant work.review_item := json_populate_record(null::work.review_item, p_decision);
begin
  update work.review_item set decision = d.decision, note = d.note, new_day = d.new_day, decided_by = access.person_id(), decided_at = clock_timestamp()
  where province_id = r.province_id and round_no = p_round_no and kind = d.kind and id = d.id;
  if not found then perform app.refuse('NO_SUCH_REVIEW'); end if;
end $$;

create function work.close_review(p_round_no bigint, p_conclusion text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  r constant work.review_round := work.open_round(p_round_no);
begin
  update work.review_round set conclusion = p_conclusion, closed_at = clock_timestamp()
  where province_id = r.province_id and round_no = p_round_no;
end $$;
grant execute on function work.open_review(text, text), work.decide_review(bigint, json), work.close_review(bigint, text) to kycuong_staff;
