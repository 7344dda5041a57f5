-- Files that come in: kept as sent, read by a job into rows that wait, and applied whole or not at all when a person has looked.

create schema import;
grant usage on schema import to kycuong_staff, kycuong_jobs;

create table import.upload (
  province_id text collate "C" not null references app.workspace,
  upload_id uuid not null default gen_random_uuid(),
  file_name text not null check (length(file_name) between 1 and 200),
  kind text collate "C" not null check (kind in ('csv', 'xlsx')),
  size integer not null check (size between 1 and 52428800),
  sha256 text collate "C" not null check (sha256 ~ '^[0-9a-f]{64}$'),
  uploaded_by uuid not null references access.person,
  uploaded_at timestamptz not null default clock_timestamp(),
  -- Files hold what people typed about people: they are kept no longer than mending takes.
  delete_after timestamptz not null default clock_timestamp() + interval '30 days',
  primary key (province_id, upload_id)
);
create index on import.upload (delete_after);

create table import.upload_part (
  province_id text collate "C" not null,
  upload_id uuid not null,
  part integer not null check (part >= 0),
  bytes bytea not null,
  primary key (province_id, upload_id, part),
  foreign key (province_id, upload_id) references import.upload on delete cascade
);

-- One sheet of one file on its way in.
create table import.run (
  province_id text collate "C" not null references app.workspace,
  run_id uuid not null default gen_random_uuid(),
  -- Null when the file was kept long enough.
  upload_id uuid,
  file_name text not null,
  sha256 text collate "C" not null,
  state text collate "C" not null default 'choosing'
    check (state in ('choosing', 'reading', 'checked', 'applying', 'applied', 'failed', 'cancelled')),
  sheet integer not null default 0 check (sheet >= 0),
  header_row integer not null default 1 check (header_row > 0),
  encoding text collate "C",
  delimiter text collate "C",
  old_fonts boolean not null default true,
  target text collate "C" not null,
  -- From the name of a field to the column that fills it.
  mapping jsonb not null default '{}',
  headings jsonb not null default '[]',
  -- The name by which the columns are remembered, and that the records carry: `import:<name>`.
  source text collate "C" not null check (source ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  default_from date,
  document text not null default '',
  recorded_at timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  -- Of the dry run: rows read, new, changed, same, repeated, rejected, and records stored from this source that it lacks.
  counts jsonb not null default '{}',
  -- Why reading or applying ended, in both languages.
  fault jsonb,
  job_id uuid,
  change_no bigint,
  made_by uuid not null references access.person,
  made_at timestamptz not null default clock_timestamp(),
  confirmed_by uuid references access.person,
  finished_at timestamptz,
  primary key (province_id, run_id),
  check ((state in ('applying', 'applied')) <= (confirmed_by is not null))
);
create index on import.run (province_id, made_at desc);
create index on import.run (province_id, upload_id);

-- Records that wait to be applied.
create table import.staged (
  province_id text collate "C" not null,
  run_id uuid not null,
  kind text collate "C" not null,
  id text collate "C" not null,
  row_no integer not null,
  change text collate "C" not null check (change in ('new', 'changed', 'same')),
  content jsonb not null,
  primary key (province_id, run_id, kind, id),
  foreign key (province_id, run_id) references import.run on delete cascade
);
create index on import.staged (province_id, run_id, row_no);

-- Rows that were refused, as they stand in the file, and everything that is wrong with each.
create table import.rejected (
  province_id text collate "C" not null,
  run_id uuid not null,
  row_no integer not null,
  cells jsonb not null,
  faults jsonb not null,
  primary key (province_id, run_id, row_no),
  foreign key (province_id, run_id) references import.run on delete cascade
);

-- Which column filled which field the last time, by the headings: a source's next file needs no choosing.
create table import.mapping (
  province_id text collate "C" not null references app.workspace,
  source text collate "C" not null,
  target text collate "C" not null,
  -- From the name of a field to the heading of its column.
  headings jsonb not null,
  saved_by uuid not null references access.person,
  saved_at timestamptz not null default clock_timestamp(),
  primary key (province_id, source, target)
);

create function import.may_import() returns boolean
language sql stable
return access.has_role('organisation-admin') or access.has_role('intake');
grant execute on function import.may_import() to kycuong_staff;

do $$
declare
  owned regclass;
begin
  for owned in select c.oid from pg_class c where c.relnamespace = 'import'::regnamespace and c.relkind = 'r' loop
    call access.own_by_province(owned);
    call work.let_jobs_work(owned);
    execute format('create policy importers_write on %s for insert to kycuong_staff
      with check (province_id = (select province_id from access.proved) and (select import.may_import()))', owned);
    execute format('create policy importers_read on %s as restrictive for select to kycuong_staff
      using ((select import.may_import()))', owned);
  end loop;
end $$;
create policy importers_update on import.run for update to kycuong_staff
  using (province_id = (select province_id from access.proved) and (select import.may_import()));
create policy importers_update on import.mapping for update to kycuong_staff
  using (province_id = (select province_id from access.proved) and (select import.may_import()));

grant select on import.upload, import.upload_part, import.run, import.staged, import.rejected, import.mapping to kycuong_staff;
grant insert (province_id, file_name, kind, size, sha256, uploaded_by) on import.upload to kycuong_staff;
grant insert on import.upload_part to kycuong_staff;
grant insert (province_id, upload_id, file_name, sha256, sheet, header_row, encoding, delimiter, old_fonts, target, mapping, headings,
  source, default_from, document, made_by) on import.run to kycuong_staff;
grant update (sheet, header_row, encoding, delimiter, old_fonts, target, mapping, headings, source, default_from, document)
  on import.run to kycuong_staff;
grant insert (province_id, source, target, headings, saved_by), update (headings, saved_by, saved_at) on import.mapping to kycuong_staff;

grant select on import.upload, import.upload_part to kycuong_jobs;
grant select, update (state, counts, fault, change_no, finished_at) on import.run to kycuong_jobs;
grant select, insert, update, delete on import.staged, import.rejected to kycuong_jobs;

call audit.watch('import.upload');
call audit.watch('import.run');

-- A step that a person takes: it changes the state and nothing else. Who may is asked again here, so that nothing is ever
-- applied that somebody with the role did not confirm.
create function import.take_step(p_run_id uuid, p_from text, p_to text, p_group text, p_job_id uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if p_group not in ('organisation', 'work')
    or not access.has_role(case p_group when 'organisation' then 'organisation-admin' else 'intake' end) then
    perform app.refuse('NOT_FOR_THIS_ROLE');
  end if;
  if (p_from, p_to) not in (('choosing', 'reading'), ('checked', 'reading'), ('failed', 'reading'), ('cancelled', 'reading'),
    ('checked', 'applying')) then
    perform app.refuse('IMPORT_NOT_AT_THIS_STEP');
  end if;
  update import.run set state = p_to, job_id = p_job_id, fault = null, finished_at = null,
    counts = case when p_to = 'reading' then '{}' else counts end,
    confirmed_by = case when p_to = 'applying' then access.person_id() end
  where province_id = access.province() and run_id = p_run_id and state = p_from;
  if not found then perform app.refuse('IMPORT_NOT_AT_THIS_STEP'); end if;
end $$;
grant execute on function import.take_step(uuid, text, text, text, uuid) to kycuong_staff;

-- Versions of evidence from an import that a person confirmed; jobs have no other door to work.store.
create function import.store_evidence(p_province_id text, p_run_id uuid, p_kind text, p_records json) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not access.is_maintenance() or not exists (
    select from import.run r where r.province_id = p_province_id and r.run_id = p_run_id and r.state = 'applying'
      and r.confirmed_by is not null) then
    perform app.refuse('IMPORT_NOT_AT_THIS_STEP');
  end if;
  return work.store(p_province_id, p_kind, p_records);
end $$;
grant execute on function import.store_evidence(text, uuid, text, json) to kycuong_jobs;

-- Files and waiting rows go; what was imported, when and by whom stays.
create function import.forget() returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  gone integer;
begin
  delete from import.staged s using import.run r
  where r.province_id = s.province_id and r.run_id = s.run_id and r.made_at < now() - interval '30 days' and r.state <> 'applying';
  delete from import.rejected s using import.run r
  where r.province_id = s.province_id and r.run_id = s.run_id and r.made_at < now() - interval '30 days' and r.state <> 'applying';
  update import.run r set upload_id = null from import.upload u
  where u.province_id = r.province_id and u.upload_id = r.upload_id and u.delete_after < now() and r.state <> 'applying';
  delete from import.upload u where u.delete_after < now()
    and not exists (select from import.run r where r.province_id = u.province_id and r.upload_id = u.upload_id);
  get diagnostics gone = row_count;
  return gone;
end $$;
grant execute on function import.forget() to kycuong_jobs;
