-- Who reported, apart from what was reported: in a schema and under a role of its own. Neither staff nor the migrations' owner
-- can read it; two functions of that role can, one to seal a reporter and one to open, and every opening leaves its reason.

create table casework.report (
  province_id text collate "C" not null references app.workspace,
  report_no text collate "C" not null,
  track text collate "C" not null check (track in ('feedback', 'complaint', 'denunciation')),
  tier text collate "C" not null check (tier in ('identified', 'confidential', 'anonymous')),
  about_unit text collate "C" not null,
  about_officer text collate "C",
  content text not null check (btrim(content) <> ''),
  taken_on date not null,
  taken_by uuid not null references access.person,
  primary key (province_id, report_no)
);
create sequence casework.report_no;
call access.own_by_province('casework.report');
call audit.watch('casework.report');
drop policy staff_reads on casework.report;
create policy staff_reads on casework.report for select to kycuong_staff using (
  province_id = (select province_id from access.proved) and (taken_by = (select person_id from access.proved)
    or exists (select from casework.case c where c.province_id = report.province_id and c.report_no = report.report_no)));
grant select on casework.report to kycuong_staff;

create function casework.take_report(p jsonb) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  made text;
begin
  if not access.has_role_in('intake', p ->> 'unit') then perform app.refuse('NOT_YOUR_STEP'); end if;
  made := 'BC-' || extract(year from publication.today()) || '-' || nextval('casework.report_no');
  insert into casework.report (province_id, report_no, track, tier, about_unit, about_officer, content, taken_on, taken_by)
  values (access.province(), made, p ->> 'track', p ->> 'tier', p ->> 'unit', p ->> 'officer', p ->> 'content', publication.today(), access.person_id());
  return made;
end $$;
grant execute on function casework.take_report(jsonb) to kycuong_staff;

-- Whether the acting person took this report down today: only they seal its reporter.
create function casework.took_report(p_report_no text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select exists (select from casework.report r where r.province_id = access.province() and r.report_no = p_report_no
    and r.taken_by = access.person_id() and r.taken_on = publication.today() and r.tier <> 'anonymous');
end;

-- Promise 14: a custodian of the unit complained about, or of one below it, may not open; nor who handles or decides the case.
create function casework.hindrance_to_open(p_report_no text) returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  report casework.report;
  unit constant text := organisation.unit_of_officer_on(access.province(), access.officer(), publication.today());
begin
  if not access.has_role('identity-custodian') then return 'NOT_YOUR_STEP'; end if;
  select * into report from casework.report r where r.province_id = access.province() and r.report_no = p_report_no;
  if not found then return 'NO_SUCH_REPORT'; end if;
  if unit is null or access.officer() is not distinct from report.about_officer
    or unit in (select organisation.subtree_of(access.province(), report.about_unit, publication.today()))
    then return 'SEALED_FROM_YOUR_UNIT'; end if;
  if exists (select from casework.case c where c.province_id = report.province_id and c.report_no = p_report_no
    and (c.handler = access.person_id() or not casework.is_impartial(access.person_id(), c))) then return 'CONFLICT_OF_INTEREST'; end if;
  return null;
end $$;

create schema sealed authorization kycuong_sealed;
grant usage on schema access, casework, app, audit, publication to kycuong_sealed;
grant select on access.proved to kycuong_sealed;
grant execute on function access.province(), access.person_id(), access.account_id(), casework.took_report(text),
  casework.hindrance_to_open(text), app.refuse(text, text) to kycuong_sealed;

set role kycuong_sealed;

create table sealed.reporter (
  province_id text collate "C" not null,
  report_no text collate "C" not null,
  name text not null check (btrim(name) <> ''),
  contact text not null,
  primary key (province_id, report_no)
);
-- Every sealing and opening. It says who and why, and nothing of whom.
create table sealed.access_entry (
  province_id text collate "C" not null,
  entry_no bigint generated always as identity,
  report_no text collate "C" not null,
  kind text collate "C" not null check (kind in ('sealed', 'opened')),
  person_id uuid not null,
  account_id text not null,
  reason text not null check (length(btrim(reason)) >= 10),
  at timestamptz not null default clock_timestamp(),
  primary key (province_id, entry_no)
);
alter table sealed.reporter enable row level security, force row level security;
alter table sealed.access_entry enable row level security, force row level security;
create policy sealed_works on sealed.reporter to kycuong_sealed
  using (province_id = (select province_id from access.proved)) with check (province_id = (select province_id from access.proved));
create policy sealed_works on sealed.access_entry to kycuong_sealed
  using (province_id = (select province_id from access.proved)) with check (province_id = (select province_id from access.proved));
create policy staff_reads on sealed.access_entry for select to kycuong_staff
  using (province_id = (select province_id from access.proved));

create function sealed.refuse_change() returns trigger
language plpgsql as $$
begin
  raise exception 'what was sealed or opened only grows: % refused', tg_op;
end $$;
revoke execute on function sealed.refuse_change() from public;
create trigger only_grows before update or delete or truncate on sealed.access_entry execute function sealed.refuse_change();

create function sealed.seal_reporter(p_report_no text, p_name text, p_contact text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not casework.took_report(p_report_no) then perform app.refuse('NO_SUCH_REPORT'); end if;
  insert into sealed.reporter values (access.province(), p_report_no, p_name, p_contact);
  insert into sealed.access_entry (province_id, report_no, kind, person_id, account_id, reason)
  values (access.province(), p_report_no, 'sealed', access.person_id(), access.account_id(), 'taken down at the desk');
end $$;

create function sealed.open_reporter(p_report_no text, p_reason text) returns table (name text, contact text)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  hindrance constant text := casework.hindrance_to_open(p_report_no);
begin
  if hindrance is not null then perform app.refuse(hindrance); end if;
  if length(btrim(coalesce(p_reason, ''))) < 10 then perform app.refuse('REASON_TOO_SHORT'); end if;
  insert into sealed.access_entry (province_id, report_no, kind, person_id, account_id, reason)
  values (access.province(), p_report_no, 'opened', access.person_id(), access.account_id(), btrim(p_reason));
  return query select r.name, r.contact from sealed.reporter r where r.province_id = access.province() and r.report_no = p_report_no;
end $$;

revoke execute on function sealed.seal_reporter(text, text, text), sealed.open_reporter(text, text) from public;
grant usage on schema sealed to kycuong_staff, kycuong_owner;
grant execute on function sealed.seal_reporter(text, text, text), sealed.open_reporter(text, text) to kycuong_staff;
grant select on sealed.access_entry to kycuong_staff;
grant trigger on sealed.access_entry to kycuong_owner;

reset role;
-- The chained log has each opening, too; the name never goes there.
call audit.watch('sealed.access_entry');
