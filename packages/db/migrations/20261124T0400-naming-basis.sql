-- The register of provisions under which a province may name somebody in public (promise 5), and when each of them was suspended.
-- A name is written, and shown again after a hold, only while its provision may be used.

create table publishing.naming_basis (
  province_id text collate "C" not null references app.workspace,
  basis_no bigint generated always as identity,
  provision text not null check (btrim(provision) <> ''),
  -- Whom it allows to be named, and in which findings.
  allows text not null check (btrim(allows) <> ''),
  -- Days on which it may be used, half-open; an end that nobody knows is null.
  "from" date not null,
  until date check (until > "from"),
  recorded_by uuid not null references access.person,
  recorded_on date not null,
  primary key (province_id, basis_no)
);

create table publishing.naming_suspension (
  province_id text collate "C" not null,
  basis_no bigint not null,
  suspension_no bigint generated always as identity,
  reason text not null check (btrim(reason) <> ''),
  suspended_by uuid not null references access.person,
  suspended_on date not null,
  resume_reason text check (btrim(resume_reason) <> ''),
  resumed_by uuid references access.person check (resumed_by <> suspended_by),
  resumed_on date check (resumed_on >= suspended_on),
  check (num_nulls(resume_reason, resumed_by, resumed_on) in (0, 3)),
  primary key (province_id, basis_no, suspension_no),
  foreign key (province_id, basis_no) references publishing.naming_basis
);
create unique index one_open_suspension on publishing.naming_suspension (province_id, basis_no) where resumed_on is null;

do $$
declare
  owned regclass;
begin
  foreach owned in array '{publishing.naming_basis,publishing.naming_suspension}'::regclass[] loop
    call access.own_by_province(owned);
    call audit.watch(owned);
    execute format('drop policy staff_reads on %s', owned);
    execute format('create policy staff_reads on %s for select to kycuong_staff using (province_id = (select province_id from access.proved)
      and (select publishing.reads_drafts()))', owned);
  end loop;
end $$;
grant select on publishing.naming_basis, publishing.naming_suspension to kycuong_staff;

-- Whether somebody may be named until a day: as the register words it, in its days, not suspended, and the name ends no earlier
-- than the record, which would single the person out without it.
create function publishing.naming_allowed(p_province_id text, p_named jsonb, p_ends_on date) returns boolean
language sql stable
return exists (
  select from publishing.naming_basis b
  where b.province_id = p_province_id and b.basis_no = (p_named ->> 'basisNo')::bigint and b.provision = p_named ->> 'basis'
    and b."from" <= publication.today() and coalesce(b.until >= p_ends_on, true) and (p_named ->> 'endsOn')::date >= p_ends_on
    and not exists (select from publishing.naming_suspension s where s.province_id = b.province_id and s.basis_no = b.basis_no
      and s.resumed_on is null));

-- On the table itself, so that no way of writing a name goes past it.
create function publishing.refuse_name_without_basis() returns trigger
language plpgsql as $$
begin
  if not publishing.naming_allowed(new.province_id, new.body, (select r.valid_to from publication.result r
    where r.province_id = new.province_id and r.number = new.number)) then perform app.refuse('NAMING_WITHOUT_BASIS'); end if;
  return new;
end $$;
create trigger basis_holds before insert or update of held, body on publication.named_person
  for each row when (not new.held) execute function publishing.refuse_name_without_basis();

create function publishing.record_naming_basis(p_provision text, p_allows text, p_from date, p_until date) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  made bigint;
begin
  if not access.has_role('publisher') then perform app.refuse('NOT_PERMITTED'); end if;
  insert into publishing.naming_basis (province_id, provision, allows, "from", until, recorded_by, recorded_on)
  values (access.province(), btrim(p_provision), btrim(p_allows), p_from, p_until, access.person_id(), publication.today())
  returning basis_no into made;
  return made;
end $$;

create function publishing.lock_naming_basis(p_basis_no bigint) returns void
language plpgsql as $$
begin
  if not access.has_role('publisher') then perform app.refuse('NOT_PERMITTED'); end if;
  perform from publishing.naming_basis where province_id = access.province() and basis_no = p_basis_no for update;
  if not found then perform app.refuse('NO_SUCH_NAMING_BASIS'); end if;
end $$;

-- Takes the records that stand on it out of sight in the same transaction. Returns how many.
create function publishing.suspend_naming_basis(p_basis_no bigint, p_reason text) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  standing text;
  hidden integer := 0;
begin
  perform publishing.lock_naming_basis(p_basis_no);
  if exists (select from publishing.naming_suspension where province_id = access.province() and basis_no = p_basis_no and resumed_on is null)
    then perform app.refuse('NAMING_BASIS_SUSPENDED'); end if;
  insert into publishing.naming_suspension (province_id, basis_no, reason, suspended_by, suspended_on)
  values (access.province(), p_basis_no, btrim(p_reason), access.person_id(), publication.today());
  for standing in
    select n.number from publication.named_person n where n.province_id = access.province() and not n.held
      and (n.body ->> 'basisNo')::bigint = p_basis_no and n.valid_to > publication.today() order by n.number
  loop
    perform publication.set_held(access.province(), standing, true, 'legal-basis');
    hidden := hidden + 1;
  end loop;
  return hidden;
end $$;

-- Shows nothing again by itself: each record is released by hand.
create function publishing.resume_naming_basis(p_basis_no bigint, p_reason text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  suspender uuid;
begin
  perform publishing.lock_naming_basis(p_basis_no);
  select suspended_by into suspender from publishing.naming_suspension
  where province_id = access.province() and basis_no = p_basis_no and resumed_on is null;
  if not found then perform app.refuse('NAMING_BASIS_NOT_SUSPENDED'); end if;
  if suspender = access.person_id() then perform app.refuse('SUSPENDED_BY_YOU'); end if;
  update publishing.naming_suspension set resume_reason = btrim(p_reason), resumed_by = access.person_id(), resumed_on = publication.today()
  where province_id = access.province() and basis_no = p_basis_no and resumed_on is null;
end $$;

-- The public policy hides what is held, so those who publish ask here.
create function publishing.records_under_basis(p_basis_no bigint) returns integer
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select count(*)::integer from publication.named_person n
  where n.province_id = access.province() and (n.body ->> 'basisNo')::bigint = p_basis_no and n.valid_to > publication.today()
    and publishing.reads_drafts();
end;

grant execute on function publishing.records_under_basis(bigint), publishing.record_naming_basis(text, text, date, date), publishing.suspend_naming_basis(bigint, text),
  publishing.resume_naming_basis(bigint, text) to kycuong_staff;
