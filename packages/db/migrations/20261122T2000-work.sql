-- Evidence, long because each kind of record has its own typed table, its columns in the order of the registry in `rules/work`;
-- a test holds the two together. Every row is one version of one record, and is never changed: a correction is a later version.
--
-- As known at an instant K, the versions that count are `recorded_at <= K and superseded_at > K and not withdrawn`.

create schema work;
grant usage on schema work to kycuong_staff, kycuong_jobs;

-- Reference data: working days from the first day of a calendar up to and including `day`. A calendar that learns of a swapped
-- Saturday is a new version beside the old: a deadline keeps the one it was worked out with.
create table work.working_day_index (
  calendar text collate "C" not null,
  day date not null,
  up_to integer not null check (up_to >= 0),
  primary key (calendar, day)
);
grant select on work.working_day_index to kycuong_staff, kycuong_jobs;

-- What every kind has; gone at the end of this file.
create table work.version (
  province_id text collate "C" not null,
  -- Stable within the province, given by the source system.
  id text collate "C" not null check (length(id) <= 120),
  recorded_at timestamptz not null,
  -- When the next version was recorded; kept by a trigger.
  superseded_at timestamptz not null default 'infinity' check (superseded_at > recorded_at),
  source text collate "C" not null,
  withdrawn boolean not null default false
);

create table work.unit (
  like work.version including all,
  unit text collate "C",
  parent text collate "C",
  unit_kind text collate "C" check (unit_kind in ('party-body', 'department', 'commune', 'service-unit', 'other')),
  name text,
  "from" date check ("from" >= '1975-06-13'),
  "to" date check ("to" >= '1975-06-13'),
  check (withdrawn or num_nulls(unit, unit_kind, name, "from") = 0),
  primary key (province_id, id, recorded_at)
) partition by list (province_id);
create index on work.unit (province_id, unit);

create table work.post (
  like work.version including all,
  officer text collate "C",
  unit text collate "C",
  role text collate "C" check (role in ('head', 'deputy', 'manager', 'staff')),
  duty text collate "C",
  "from" date check ("from" >= '1975-06-13'),
  "to" date check ("to" >= '1975-06-13'),
  check (withdrawn or num_nulls(officer, unit, role, "from") = 0),
  primary key (province_id, id, recorded_at)
) partition by list (province_id);
create index on work.post (province_id, officer);
create index on work.post (province_id, unit);

create table work.competence (
  like work.version including all,
  matter_kind text collate "C",
  step text collate "C" check (step in ('receive', 'advise', 'decide', 'sign', 'reply')),
  unit text collate "C",
  role text collate "C" check (role in ('head', 'deputy', 'manager', 'staff')),
  basis text,
  "from" date check ("from" >= '1975-06-13'),
  "to" date check ("to" >= '1975-06-13'),
  check (withdrawn or num_nulls(matter_kind, step, unit, basis, "from") = 0),
  primary key (province_id, id, recorded_at)
) partition by list (province_id);
create index on work.competence (province_id, matter_kind);

create table work.delegation (
  like work.version including all,
  delegator text collate "C",
  delegate text collate "C",
  matter_kind text collate "C",
  basis text,
  "from" date check ("from" >= '1975-06-13'),
  "to" date check ("to" >= '1975-06-13'),
  check (withdrawn or num_nulls(delegator, delegate, basis, "from") = 0),
  primary key (province_id, id, recorded_at)
) partition by list (province_id);
create index on work.delegation (province_id, delegator);

create table work.leave (
  like work.version including all,
  officer text collate "C",
  cause text collate "C" check (cause in ('annual', 'sick', 'maternity', 'training', 'suspended')),
  "from" date check ("from" >= '1975-06-13'),
  "to" date check ("to" >= '1975-06-13'),
  check (withdrawn or num_nulls(officer, cause, "from") = 0),
  primary key (province_id, id, recorded_at)
) partition by list (province_id);
create index on work.leave (province_id, officer);

create table work.matter (
  like work.version including all,
  matter text collate "C",
  matter_kind text collate "C",
  unit text collate "C",
  opened_on date check (opened_on >= '1975-06-13'),
  closed_on date check (closed_on >= '1975-06-13'),
  step text collate "C" check (step in ('receive', 'advise', 'decide', 'sign', 'reply')),
  check (withdrawn or num_nulls(matter, matter_kind, unit, opened_on) = 0),
  primary key (province_id, id, recorded_at)
) partition by list (province_id);
create index on work.matter (province_id, matter);

create table work.assignment (
  like work.version including all,
  matter text collate "C",
  assignee text collate "C",
  assigner text collate "C",
  unit text collate "C",
  assigned_on date check (assigned_on >= '1975-06-13'),
  due_on date check (due_on >= '1975-06-13'),
  completed_on date check (completed_on >= '1975-06-13'),
  result text collate "C" check (result in ('done', 'done-in-part', 'not-done', 'done-wrongly')),
  backlog boolean,
  novel boolean,
  difficult boolean,
  on_own_initiative boolean,
  clear_person boolean,
  clear_work boolean,
  clear_time boolean,
  clear_responsibility boolean,
  clear_product boolean,
  clear_authority boolean,
  check (withdrawn or num_nulls(matter, assignee, unit, assigned_on) = 0),
  primary key (province_id, id, recorded_at)
) partition by list (province_id);
create index on work.assignment (province_id, assignee);
create index on work.assignment (province_id, matter);
create index on work.assignment (province_id, unit);
create index on work.assignment (province_id, assigner);

create table work.referral (
  like work.version including all,
  matter text collate "C",
  sender text collate "C",
  from_unit text collate "C",
  receiver text collate "C",
  to_unit text collate "C",
  direction text collate "C" check (direction in ('up', 'sideways', 'down')),
  referred_on date check (referred_on >= '1975-06-13'),
  accepted_on date check (accepted_on >= '1975-06-13'),
  reason text collate "C" check (reason in ('no-competence', 'legal-obstacle', 'complexity', 'other')),
  check (withdrawn or num_nulls(matter, sender, from_unit, to_unit, direction, referred_on) = 0),
  primary key (province_id, id, recorded_at)
) partition by list (province_id);
create index on work.referral (province_id, sender);
create index on work.referral (province_id, matter);
create index on work.referral (province_id, from_unit);
create index on work.referral (province_id, to_unit);

create table work.consultation (
  like work.version including all,
  matter text collate "C",
  asker text collate "C",
  asker_unit text collate "C",
  asked text collate "C",
  asked_unit text collate "C",
  direction text collate "C" check (direction in ('up', 'sideways', 'down')),
  asked_on date check (asked_on >= '1975-06-13'),
  due_on date check (due_on >= '1975-06-13'),
  check (withdrawn or num_nulls(matter, asker, asker_unit, asked_unit, direction, asked_on) = 0),
  primary key (province_id, id, recorded_at)
) partition by list (province_id);
create index on work.consultation (province_id, asker);
create index on work.consultation (province_id, matter);
create index on work.consultation (province_id, asker_unit);
create index on work.consultation (province_id, asked);
create index on work.consultation (province_id, asked_unit);

create table work.reply (
  like work.version including all,
  matter text collate "C",
  consultation text collate "C",
  replier text collate "C",
  unit text collate "C",
  replied_on date check (replied_on >= '1975-06-13'),
  standpoint text collate "C" check (standpoint in ('clear', 'vague', 'off-topic')),
  judged_by text collate "C",
  check (withdrawn or num_nulls(matter, consultation, replier, unit, replied_on) = 0),
  primary key (province_id, id, recorded_at)
) partition by list (province_id);
create index on work.reply (province_id, consultation);
create index on work.reply (province_id, replier);
create index on work.reply (province_id, matter);
create index on work.reply (province_id, unit);

create table work.advice (
  like work.version including all,
  matter text collate "C",
  author text collate "C",
  unit text collate "C",
  submitted_on date check (submitted_on >= '1975-06-13'),
  returned_on date check (returned_on >= '1975-06-13'),
  return_reason text collate "C" check (return_reason in (
    'missing-elements', 'no-standpoint', 'wrong-body', 'other')),
  position text collate "C",
  new_circumstances boolean,
  on_own_initiative boolean,
  check (withdrawn or num_nulls(matter, author, unit, submitted_on) = 0),
  primary key (province_id, id, recorded_at)
) partition by list (province_id);
create index on work.advice (province_id, author);
create index on work.advice (province_id, matter);
create index on work.advice (province_id, unit);

create table work.meeting (
  like work.version including all,
  matter text collate "C",
  chair text collate "C",
  unit text collate "C",
  meeting_kind text collate "C" check (meeting_kind in ('working', 'collective-decision')),
  held_on date check (held_on >= '1975-06-13'),
  concluded boolean,
  conclusion_clear boolean,
  check (withdrawn or num_nulls(matter, chair, unit, meeting_kind, held_on) = 0),
  primary key (province_id, id, recorded_at)
) partition by list (province_id);
create index on work.meeting (province_id, chair);
create index on work.meeting (province_id, matter);
create index on work.meeting (province_id, unit);

create table work.signature (
  like work.version including all,
  matter text collate "C",
  owner text collate "C",
  signer text collate "C",
  unit text collate "C",
  act text collate "C" check (act in ('decision', 'reply', 'information', 'task')),
  signed_on date check (signed_on >= '1975-06-13'),
  difficult boolean,
  check (withdrawn or num_nulls(matter, owner, signer, unit, act, signed_on) = 0),
  primary key (province_id, id, recorded_at)
) partition by list (province_id);
create index on work.signature (province_id, owner);
create index on work.signature (province_id, signer);
create index on work.signature (province_id, matter);
create index on work.signature (province_id, unit);

create table work.reminder (
  like work.version including all,
  matter text collate "C",
  reminder text collate "C",
  reminded text collate "C",
  unit text collate "C",
  reminded_on date check (reminded_on >= '1975-06-13'),
  check (withdrawn or num_nulls(matter, reminder, reminded, unit, reminded_on) = 0),
  primary key (province_id, id, recorded_at)
) partition by list (province_id);
create index on work.reminder (province_id, reminder);
create index on work.reminder (province_id, matter);
create index on work.reminder (province_id, unit);
create index on work.reminder (province_id, reminded);

create table work.report (
  like work.version including all,
  matter text collate "C",
  reporter text collate "C",
  requester text collate "C",
  unit text collate "C",
  asked_on date check (asked_on >= '1975-06-13'),
  due_on date check (due_on >= '1975-06-13'),
  reported_on date check (reported_on >= '1975-06-13'),
  check (withdrawn or num_nulls(matter, reporter, unit, asked_on) = 0),
  primary key (province_id, id, recorded_at)
) partition by list (province_id);
create index on work.report (province_id, reporter);
create index on work.report (province_id, matter);
create index on work.report (province_id, unit);
create index on work.report (province_id, requester);

create table work.dossier (
  like work.version including all,
  matter text collate "C",
  officer text collate "C",
  unit text collate "C",
  procedure text collate "C",
  received_on date check (received_on >= '1975-06-13'),
  due_on date check (due_on >= '1975-06-13'),
  completed_on date check (completed_on >= '1975-06-13'),
  supplement_requests integer check (supplement_requests between 0 and 1000),
  extra_papers integer check (extra_papers between 0 and 1000),
  check (withdrawn or num_nulls(matter, officer, unit, procedure, received_on, supplement_requests) = 0),
  primary key (province_id, id, recorded_at)
) partition by list (province_id);
create index on work.dossier (province_id, officer);
create index on work.dossier (province_id, matter);
create index on work.dossier (province_id, unit);

create table work.petition (
  like work.version including all,
  matter text collate "C",
  officer text collate "C",
  unit text collate "C",
  petition_kind text collate "C" check (petition_kind in ('feedback', 'complaint', 'denunciation')),
  received_on date check (received_on >= '1975-06-13'),
  due_on date check (due_on >= '1975-06-13'),
  completed_on date check (completed_on >= '1975-06-13'),
  harassment_upheld boolean,
  check (withdrawn or num_nulls(matter, unit, petition_kind, received_on) = 0),
  primary key (province_id, id, recorded_at)
) partition by list (province_id);
create index on work.petition (province_id, officer);
create index on work.petition (province_id, matter);
create index on work.petition (province_id, unit);

create table work.spot_check (
  like work.version including all,
  officer text collate "C",
  unit text collate "C",
  checker text collate "C",
  topic text collate "C" check (topic in ('working-time', 'private-work', 'dress', 'badge', 'alcohol', 'smoking')),
  checked_on date check (checked_on >= '1975-06-13'),
  result text collate "C" check (result in ('met', 'not-met')),
  check (withdrawn or num_nulls(officer, unit, checker, topic, checked_on) = 0),
  primary key (province_id, id, recorded_at)
) partition by list (province_id);
create index on work.spot_check (province_id, officer);
create index on work.spot_check (province_id, unit);

create table work.finding (
  like work.version including all,
  officer text collate "C",
  unit text collate "C",
  topic text collate "C" check (topic in (
    'regulation-breach', 'duty-not-done', 'subordinate-violation', 'extra-paper', 'harassment', 'selective-rules', 'other')),
  found_on date check (found_on >= '1975-06-13'),
  discovered_by text collate "C" check (discovered_by in ('own-unit', 'higher-level', 'inspectorate', 'public')),
  handled_on date check (handled_on >= '1975-06-13'),
  check (withdrawn or num_nulls(unit, topic, found_on) = 0),
  primary key (province_id, id, recorded_at)
) partition by list (province_id);
create index on work.finding (province_id, officer);
create index on work.finding (province_id, unit);

create table work.assessment (
  like work.version including all,
  officer text collate "C",
  unit text collate "C",
  matter text collate "C",
  assessor text collate "C",
  topic text collate "C" check (topic in (
    'selective-rules', 'leaning-on-consultants', 'coordination', 'attitude-to-citizens', 'directing-content', 'own-initiative', 'pretext')),
  result text collate "C" check (result in ('good', 'partial', 'poor')),
  assessed_on date check (assessed_on >= '1975-06-13'),
  check (withdrawn or num_nulls(officer, unit, assessor, topic, assessed_on) = 0),
  primary key (province_id, id, recorded_at)
) partition by list (province_id);
create index on work.assessment (province_id, officer);
create index on work.assessment (province_id, matter);
create index on work.assessment (province_id, unit);

create table work.exclusion (
  like work.version including all,
  cause text collate "C" check (cause in ('objective-cause', 'leave', 'outage', 'safe-harbour')),
  officer text collate "C",
  unit text collate "C",
  matter text collate "C",
  record text collate "C",
  "from" date check ("from" >= '1975-06-13'),
  "to" date check ("to" >= '1975-06-13'),
  document text,
  approved_by text collate "C",
  approved_on date check (approved_on >= '1975-06-13'),
  check (withdrawn or num_nulls(cause, "from", document) = 0),
  primary key (province_id, id, recorded_at)
) partition by list (province_id);
create index on work.exclusion (province_id, officer);
create index on work.exclusion (province_id, unit);
create index on work.exclusion (province_id, matter);
create index on work.exclusion (province_id, record);

create table work.data_until (
  like work.version including all,
  feeds text collate "C" check (feeds in (
    'assignment', 'referral', 'consultation', 'reply', 'advice', 'meeting', 'signature', 'reminder', 'report', 'dossier', 'petition', 'spot-check', 'finding', 'assessment')),
  until date check (until >= '1975-06-13'),
  check (withdrawn or num_nulls(feeds, until) = 0),
  primary key (province_id, id, recorded_at)
) partition by list (province_id);

drop table work.version;

-- INVARIANT: of the versions of an id, each ends where the next begins, in whatever order they arrive.
create function work.supersede() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  execute format('
    update work.%1$I old set superseded_at = v.next
    from (
      select province_id, id, recorded_at, lead(recorded_at, 1, ''infinity'') over (partition by province_id, id order by recorded_at) as next
      from work.%1$I where (province_id, id) in (select province_id, id from added)) v
    where old.province_id = v.province_id and old.id = v.id and old.recorded_at = v.recorded_at and old.superseded_at <> v.next',
    tg_table_name);
  return null;
end $$;

create function work.refuse_change() returns trigger
language plpgsql as $$
begin
  raise exception 'evidence only grows: % on %.% refused', tg_op, tg_table_schema, tg_table_name;
end $$;

-- A province's rows lie in partitions of their own, which nobody reaches but through the table and its policies.
create function work.open_partitions(p_province_id text, p_schemas name[]) returns void
language plpgsql as $$
declare
  part record;
begin
  for part in
    select n.nspname as schema, c.relname as name from pg_partitioned_table p
    join pg_class c on c.oid = p.partrelid join pg_namespace n on n.oid = c.relnamespace where n.nspname = any (p_schemas)
  loop
    execute format('create table %1$I.%2$I partition of %1$I.%3$I for values in (%4$L)',
      part.schema, part.name || '__' || replace(p_province_id, '-', '_'), part.name, p_province_id);
    execute format('alter table %I.%I enable row level security, force row level security',
      part.schema, part.name || '__' || replace(p_province_id, '-', '_'));
  end loop;
end $$;

create function work.open_workspace() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform work.open_partitions(new.province_id, '{work,detection}');
  return null;
end $$;
create trigger open_partitions after insert on app.workspace for each row execute function work.open_workspace();

-- A job says for which province it works, so that a statement that forgets to filter touches no other. Jobs are trusted: the
-- variable guards against slips, not against forgery.
create procedure work.let_jobs_work(p_table regclass)
language plpgsql as $$
begin
  execute format('create policy jobs_work on %s to kycuong_jobs
    using (province_id = current_setting(''kycuong.job_province'', true))
    with check (province_id = current_setting(''kycuong.job_province'', true))', p_table);
end $$;

create procedure work.own_partitioned(p_table regclass)
language plpgsql as $$
begin
  call access.own_by_province(p_table);
  call work.let_jobs_work(p_table);
  execute format('create table %1$s__default partition of %1$s default', p_table);
  execute format('alter table %s__default enable row level security, force row level security', p_table);
end $$;

do $$
declare
  kind regclass;
begin
  for kind in select p.partrelid from pg_partitioned_table p where p.partrelid::regclass::text like 'work.%' loop
    call work.own_partitioned(kind);
    execute format('grant select on %s to kycuong_staff, kycuong_jobs', kind);
    execute format('create trigger supersede after insert on %s referencing new table as added
      for each statement execute function work.supersede()', kind);
    execute format('create trigger never_changes before update of %s on %s for each row execute function work.refuse_change()',
      (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
        where attrelid = kind and attnum > 0 and attname <> 'superseded_at'), kind);
    execute format('create trigger never_removed before delete on %s for each row execute function work.refuse_change()', kind);
    execute format('create trigger never_emptied before truncate on %s for each statement execute function work.refuse_change()', kind);
  end loop;
end $$;

select work.open_partitions(province_id, '{work}') from app.workspace;

-- Stores versions of one kind, given as rows of its table, and says how many were new. A version that is there already
-- counts once; another content under the same id and instant is refused, and then nothing is stored.
-- One audit entry for all of them, with the digest of their text.
create function work.store(p_province_id text, p_kind text, p_records json) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  kind constant regclass := (select p.partrelid from pg_partitioned_table p
    join pg_class c on c.oid = p.partrelid where c.relnamespace = 'work'::regnamespace and c.relname = p_kind);
  own_columns text;
  stored integer;
  contradicted text;
begin
  if not access.is_maintenance() then
    if p_province_id is distinct from access.province() or not access.has_role('intake') then perform app.refuse('NOT_PERMITTED'); end if;
  end if;
  if kind is null then raise exception 'no such kind of evidence: %', p_kind; end if;
  -- Two versions of one id that arrive at the same moment must see each other.
  perform pg_advisory_xact_lock(hashtextextended(concat_ws(' ', 'work.store', p_province_id, p_kind), 0));
  select string_agg(quote_ident(attname), ', ' order by attnum) into own_columns
  from pg_attribute where attrelid = kind and attnum > 0 and attname not in ('province_id', 'superseded_at');

  execute format('insert into %1$s (province_id, %2$s) select $1, %2$s from json_populate_recordset(null::%1$s, $2)
    on conflict do nothing', kind, own_columns) using p_province_id, p_records;
  get diagnostics stored = row_count;

  if stored < json_array_length(p_records) then
    execute format('select r.id from json_populate_recordset(null::%1$s, $2) r
      join %1$s e on e.province_id = $1 and e.id = r.id and e.recorded_at = r.recorded_at
      where (select row(%2$s) from (select e.*) e) is distinct from (select row(%2$s) from (select r.*) r)
      order by r.id limit 1', kind, own_columns)
    into contradicted using p_province_id, p_records;
    if contradicted is not null then perform app.refuse('EVIDENCE_CONTRADICTS', contradicted); end if;
  end if;

  if stored > 0 then
    perform audit.write(p_province_id, 'insert', 'work.' || p_kind, jsonb_build_object('kind', p_kind),
      jsonb_build_object('rows', stored, 'sha256', app.sha256_hex(p_records::text)));
  end if;
  return stored;
end $$;
grant execute on function work.store(text, text, json) to kycuong_staff;
