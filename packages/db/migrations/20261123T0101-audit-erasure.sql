-- A payload is erased on a legal ground: one person asks, another decides. And after the time that a province has set.

create table audit.erasure (
  province_id text collate "C" not null references app.workspace,
  erasure_no bigint generated always as identity,
  entry_no bigint not null,
  ground text not null check (length(btrim(ground)) between 10 and 2000),
  asked_by uuid not null references access.person,
  asked_at timestamptz not null default clock_timestamp(),
  decision text collate "C" check (decision in ('erased', 'refused')),
  decided_by uuid references access.person,
  decided_at timestamptz,
  note text,
  primary key (province_id, erasure_no),
  foreign key (province_id, entry_no) references audit.entry,
  check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null)),
  constraint two_persons check (decided_by <> asked_by)
);
create unique index one_waiting on audit.erasure (province_id, entry_no) where decision is null;
call access.own_by_province('audit.erasure');
create policy for_auditors on audit.erasure as restrictive for select to kycuong_staff
  using ((select audit.may_read()));
grant select on audit.erasure to kycuong_staff;
call audit.watch('audit.erasure');

create function audit.ask_erasure(p_entry_no bigint, p_ground text) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  acting constant text := audit.require_reader();
  made bigint;
begin
  if length(btrim(coalesce(p_ground, ''))) < 10 then perform app.refuse('REASON_TOO_SHORT'); end if;
  if not exists (select from audit.entry e where e.province_id = acting and e.entry_no = p_entry_no) then
    perform app.refuse('NO_SUCH_LOG_ENTRY', p_entry_no::text);
  end if;
  -- What was erased and what was restored must stay readable.
  if exists (select from audit.entry e where e.province_id = acting and e.entry_no = p_entry_no
      and (e.action in ('erase', 'restore') or e.subject_kind = 'audit.erasure'))
    or not exists (select from audit.payload p where p.province_id = acting and p.entry_no = p_entry_no)
    or exists (select from audit.erasure r where r.province_id = acting and r.entry_no = p_entry_no and r.decision is null) then
    perform app.refuse('NOTHING_TO_ERASE', p_entry_no::text);
  end if;
  insert into audit.erasure (province_id, entry_no, ground, asked_by)
  values (acting, p_entry_no, btrim(p_ground), access.person_id()) returning erasure_no into made;
  return made;
end $$;

create function audit.decide_erasure(p_erasure_no bigint, p_decision text, p_note text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  acting constant text := access.province();
  asked audit.erasure;
begin
  if acting is null or not access.has_role('auditor') then perform app.refuse('NOT_PERMITTED'); end if;
  select * into asked from audit.erasure r where r.province_id = acting and r.erasure_no = p_erasure_no for update;
  if not found or asked.decision is not null then perform app.refuse('NO_SUCH_ERASURE', p_erasure_no::text); end if;
  if asked.asked_by = access.person_id() then perform app.refuse('ERASURE_ASKED_BY_YOU'); end if;
  update audit.erasure set decision = p_decision, decided_by = access.person_id(), decided_at = clock_timestamp(), note = nullif(btrim(p_note), '')
  where province_id = acting and erasure_no = p_erasure_no;
  if p_decision = 'erased' then
    delete from audit.payload where province_id = acting and entry_no = asked.entry_no;
    if not found then perform app.refuse('NOTHING_TO_ERASE', asked.entry_no::text); end if;
    perform audit.write(acting, 'erase', 'audit.payload', jsonb_build_object('entry_no', asked.entry_no),
      jsonb_build_object('after', jsonb_build_object('ground', asked.ground, 'asked_by', asked.asked_by,
        'decided_by', access.person_id(), 'erasure_no', p_erasure_no)));
  end if;
end $$;
grant execute on function audit.ask_erasure(bigint, text), audit.decide_erasure(bigint, text, text) to kycuong_staff;

-- How long a province keeps payloads: the latest row counts; none, or no months, is for ever.
create table audit.retention (
  province_id text collate "C" not null references app.workspace,
  retention_no bigint generated always as identity,
  keep_months integer check (keep_months between 12 and 1200),
  basis text not null check (length(btrim(basis)) between 10 and 2000),
  set_by uuid not null references access.person,
  set_at timestamptz not null default clock_timestamp(),
  primary key (province_id, retention_no)
);
call access.own_by_province('audit.retention');
create policy for_auditors on audit.retention as restrictive for select to kycuong_staff using ((select audit.may_read()));
grant select on audit.retention to kycuong_staff;
call audit.watch('audit.retention');

create function audit.set_retention(p_keep_months integer, p_basis text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if access.province() is null or not access.has_role('auditor') then perform app.refuse('NOT_PERMITTED'); end if;
  if length(btrim(coalesce(p_basis, ''))) < 10 then perform app.refuse('REASON_TOO_SHORT'); end if;
  insert into audit.retention (province_id, keep_months, basis, set_by)
  values (access.province(), p_keep_months, btrim(p_basis), access.person_id());
end $$;
grant execute on function audit.set_retention(integer, text) to kycuong_staff;

-- Every province: erases what was kept long enough, and says so in one entry that names the span. Returns how many.
create function audit.apply_retention() returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  kept record;
  first_no bigint;
  last_no bigint;
  gone integer;
  total integer := 0;
begin
  for kept in
    select distinct on (r.province_id) r.* from audit.retention r order by r.province_id, r.retention_no desc
  loop
    if kept.keep_months is null then continue; end if;
    select max(e.entry_no) into last_no from audit.entry e
    where e.province_id = kept.province_id
      and e.at < (publication.today() - make_interval(months => kept.keep_months)) at time zone 'Asia/Ho_Chi_Minh';
    with erased as (
      delete from audit.payload p using audit.entry e
      where p.province_id = kept.province_id and p.entry_no <= last_no
        and e.province_id = p.province_id and e.entry_no = p.entry_no and e.action not in ('erase', 'restore')
      returning p.entry_no
    )
    select count(*), min(entry_no), max(entry_no) into gone, first_no, last_no from erased;
    if gone = 0 then continue; end if;
    perform audit.write(kept.province_id, 'erase', 'audit.payload', jsonb_build_object('from', first_no, 'to', last_no),
      jsonb_build_object('after', jsonb_build_object('ground', kept.basis, 'keep_months', kept.keep_months,
        'retention_no', kept.retention_no, 'set_by', kept.set_by, 'entries', gone)));
    total := total + gone;
  end loop;
  return total;
end $$;
grant execute on function audit.apply_retention() to kycuong_jobs;
