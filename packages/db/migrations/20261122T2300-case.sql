-- Cases: one row for what stands, an event for every step, and typed rows for what the database itself must be able to judge:
-- who was heard, who verified, who decided. Staff write nothing here; casework.save_step() alone does.

create schema casework;
grant usage on schema casework to kycuong_staff, kycuong_jobs;

-- The last number given in a year. Locked by whoever opens a case, so numbers come in order and have no gaps.
create table casework.number (
  province_id text collate "C" not null references app.workspace,
  case_year smallint not null,
  last integer not null,
  primary key (province_id, case_year)
);

create table casework.case (
  province_id text collate "C" not null references app.workspace,
  case_year smallint not null,
  case_no integer not null check (case_no > 0),
  revision integer not null check (revision > 0),
  stage text collate "C" not null check (stage in ('opened', 'rejected', 'verifying', 'explaining', 'weighing', 'concluded',
    'decided', 'appealed', 'final', 'cleared', 'closed', 'joined')),
  title text not null check (btrim(title) <> ''),
  origin text collate "C" not null check (origin in ('signal', 'report', 'inspection', 'own-report')),
  signal_no bigint,
  report_no text collate "C",
  -- An officer, or the unit of a collective.
  subject_officer text collate "C",
  subject_collective text collate "C",
  check (num_nonnulls(subject_officer, subject_collective) = 1),
  subject_unit text collate "C" not null,
  -- The officer once asked to explain: before that a case is nothing that its subject reads.
  shown_to text collate "C",
  chain text[] not null default '{}',
  owner text collate "C" not null,
  offered_to text collate "C",
  handler uuid references access.person,
  representative uuid references access.person,
  opened_by uuid not null references access.person,
  opened_on date not null,
  detected_on date not null,
  -- How often it was begun: a reopened case is a new round, and its officer is heard anew.
  round smallint not null default 1,
  directives text[] not null,
  behaviours text[] not null,
  -- The next day on which somebody must have acted; null while no clock of theirs runs.
  next_due_on date,
  next_limit text collate "C",
  -- The whole case as rules/case/case-state.ts has it.
  state jsonb not null,
  changed_at timestamptz not null default now(),
  primary key (province_id, case_year, case_no)
);
create index on casework.case (province_id, handler, next_due_on, case_year, case_no);
create index on casework.case (province_id, owner, next_due_on, case_year, case_no);
create index on casework.case (province_id, stage, case_year, case_no);
create index on casework.case (province_id, signal_no) where signal_no is not null;
create index on casework.case (province_id, subject_officer, case_year, case_no);

create table casework.case_event (
  province_id text collate "C" not null,
  case_year smallint not null,
  case_no integer not null,
  -- The revision that it made.
  event_no integer not null,
  kind text collate "C" not null,
  person_id uuid not null references access.person,
  at timestamptz not null default clock_timestamp(),
  on_day date not null,
  stage_before text collate "C",
  stage_after text collate "C" not null,
  payload jsonb not null,
  because text[] not null check (cardinality(because) > 0),
  effects jsonb not null,
  primary key (province_id, case_year, case_no, event_no),
  foreign key (province_id, case_year, case_no) references casework.case
);

create table casework.verifier (
  province_id text collate "C" not null,
  case_year smallint not null,
  case_no integer not null,
  person_id uuid not null references access.person,
  primary key (province_id, case_year, case_no, person_id),
  foreign key (province_id, case_year, case_no) references casework.case
);

create table casework.task (
  province_id text collate "C" not null,
  case_year smallint not null,
  case_no integer not null,
  round smallint not null,
  task_no integer not null,
  given_to uuid not null references access.person,
  due_on date,
  done_on date,
  body jsonb not null,
  primary key (province_id, case_year, case_no, round, task_no),
  foreign key (province_id, case_year, case_no) references casework.case
);
create index on casework.task (province_id, given_to) where done_on is null;

-- How a round met the duty to hear the officer (promise 1).
create table casework.explanation (
  province_id text collate "C" not null,
  case_year smallint not null,
  case_no integer not null,
  round smallint not null,
  asked_on date not null,
  received_on date check (received_on >= asked_on),
  heard text collate "C" check (heard in ('explained', 'refused', 'limit-passed')),
  heard_on date,
  body jsonb not null,
  check ((heard is null) = (heard_on is null)),
  primary key (province_id, case_year, case_no, round),
  foreign key (province_id, case_year, case_no) references casework.case
);

create table casework.conclusion (
  province_id text collate "C" not null,
  case_year smallint not null,
  case_no integer not null,
  round smallint not null,
  allegation_no integer not null,
  directive_slug text collate "C" not null,
  behaviour text collate "C" not null,
  clause text collate "C",
  act_on date not null,
  outcome text collate "C" not null check (outcome in ('confirmed', 'unfounded', 'not-proven', 'exempt')),
  rule text collate "C" not null check (rule <> ''),
  version_hash text collate "C" not null check (version_hash <> ''),
  records text[] not null,
  reasons text not null check (btrim(reasons) <> ''),
  concluded_by uuid not null references access.person,
  concluded_on date not null,
  -- Promise 16: what is confirmed names its records.
  check (outcome <> 'confirmed' or cardinality(records) > 0),
  primary key (province_id, case_year, case_no, round, allegation_no),
  foreign key (province_id, case_year, case_no) references casework.case
);
create index on casework.conclusion (province_id, directive_slug, behaviour);

create table casework.measure_decision (
  province_id text collate "C" not null,
  case_year smallint not null,
  case_no integer not null,
  round smallint not null,
  decision_no integer not null,
  document_number text not null check (btrim(document_number) <> ''),
  decided_by uuid not null references access.person,
  decided_on date not null,
  measures jsonb not null,
  reason text not null check (btrim(reason) <> ''),
  basis text not null check (btrim(basis) <> ''),
  received_on date check (received_on >= decided_on),
  overturned boolean not null default false,
  primary key (province_id, case_year, case_no, round, decision_no),
  -- INVARIANT: nothing is decided in a round that did not hear the officer.
  foreign key (province_id, case_year, case_no, round) references casework.explanation
);

create table casework.appeal (
  province_id text collate "C" not null,
  case_year smallint not null,
  case_no integer not null,
  round smallint not null,
  appeal_no integer not null check (appeal_no between 1 and 2),
  filed_on date not null,
  outcome text collate "C" check (outcome in ('upheld', 'changed', 'overturned')),
  decided_on date,
  decided_by uuid references access.person,
  body jsonb not null,
  check (num_nulls(outcome, decided_on, decided_by) in (0, 3)),
  primary key (province_id, case_year, case_no, round, appeal_no),
  foreign key (province_id, case_year, case_no) references casework.case
);

create table casework.stay (
  province_id text collate "C" not null,
  case_year smallint not null,
  case_no integer not null,
  stay_no integer not null,
  ground text collate "C" not null check (ground in ('illness', 'maternity', 'prosecution')),
  reason text not null check (btrim(reason) <> ''),
  decision_number text not null check (btrim(decision_number) <> ''),
  "from" date not null,
  "to" date check ("to" > "from"),
  primary key (province_id, case_year, case_no, stay_no),
  foreign key (province_id, case_year, case_no) references casework.case
);

create table casework.suspension (
  province_id text collate "C" not null,
  case_year smallint not null,
  case_no integer not null,
  suspension_no integer not null,
  decided_by uuid not null references access.person,
  -- Its own basis: it is no measure and needs none of what measures need.
  basis text not null check (btrim(basis) <> ''),
  reason text not null check (btrim(reason) <> ''),
  decision_number text not null check (btrim(decision_number) <> ''),
  "from" date not null,
  ended_on date,
  primary key (province_id, case_year, case_no, suspension_no),
  foreign key (province_id, case_year, case_no) references casework.case
);

-- Time limits, for calendars and work lists. Derived from the case and the calendar, so they are kept by a function and not watched.
create table casework.clock (
  province_id text collate "C" not null,
  case_year smallint not null,
  case_no integer not null,
  clock_no integer not null,
  limit_id text collate "C" not null,
  from_on date not null,
  -- Null: the limit is not determined, or a stay stops it.
  due_on date,
  ended_on date,
  holder uuid,
  primary key (province_id, case_year, case_no, clock_no),
  foreign key (province_id, case_year, case_no) references casework.case
);
create index on casework.clock (province_id, due_on) where ended_on is null;

create function casework.refuse_change() returns trigger
language plpgsql as $$
begin
  raise exception 'what happened in a case only grows: % on %.% refused', tg_op, tg_table_schema, tg_table_name;
end $$;
create trigger only_grows before update or delete or truncate on casework.case_event execute function casework.refuse_change();
create trigger only_grows before update or delete or truncate on casework.verifier execute function casework.refuse_change();

do $$
declare
  owned regclass;
begin
  foreach owned in array '{casework.number,casework.case,casework.case_event,casework.verifier,casework.task,casework.explanation,
    casework.conclusion,casework.measure_decision,casework.appeal,casework.stay,casework.suspension,casework.clock}'::regclass[] loop
    call access.own_by_province(owned);
    if owned not in ('casework.clock'::regclass) then call audit.watch(owned); end if;
  end loop;
end $$;

-- Who has the case sees it, whoever opened it, and once asked to explain the officer it is about. The unit complained about
-- does not, unless it has the case.
call access.own_by_unit('casework.case', 'casework', '{owner,offered_to}', '{shown_to}',
  '(select p.person_id from access.proved p) in (handler, opened_by, representative)');
do $$
declare
  part regclass;
begin
  foreach part in array '{casework.case_event,casework.verifier,casework.task,casework.explanation,casework.conclusion,
    casework.measure_decision,casework.appeal,casework.stay,casework.suspension,casework.clock}'::regclass[] loop
    execute format('drop policy staff_reads on %s', part);
    execute format('create policy staff_reads on %1$s for select to kycuong_staff using (
      province_id = (select province_id from access.proved) and exists (select from casework.case c
        where c.province_id = %1$s.province_id and c.case_year = %1$s.case_year and c.case_no = %1$s.case_no))', part);
  end loop;
end $$;
grant select on casework.case, casework.case_event, casework.verifier, casework.task, casework.explanation, casework.conclusion,
  casework.measure_decision, casework.appeal, casework.stay, casework.suspension, casework.clock to kycuong_staff;
