-- A calendar program has no session: it brings an address that nobody can guess. Each person has one or none in a province, kept as
-- a digest, and ends it whenever they want.
create table casework.calendar_link (
  province_id text collate "C" not null references app.workspace,
  person_id uuid not null references access.person,
  token_digest text collate "C" not null check (token_digest ~ '^[0-9a-f]{64}$'),
  made_on date not null,
  primary key (province_id, person_id)
);
create unique index on casework.calendar_link (token_digest);

-- Read before there are claims, by whoever brings the address.
alter table casework.calendar_link enable row level security, force row level security;
create policy owner_works on casework.calendar_link to kycuong_owner using (true) with check (true);
create policy staff_reads on casework.calendar_link for select to kycuong_staff
  using (province_id = (select province_id from access.proved) and person_id = (select access.person_id()));
call audit.watch('casework.calendar_link');
grant select (province_id, person_id, made_on) on casework.calendar_link to kycuong_staff;

-- Takes the place of the one before.
create function casework.make_calendar_link(p_token_digest text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into casework.calendar_link values (access.province(), access.person_id(), p_token_digest, publication.today())
  on conflict (province_id, person_id) do update set token_digest = excluded.token_digest, made_on = excluded.made_on;
end $$;

create function casework.end_calendar_link() returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from casework.calendar_link where province_id = access.province() and person_id = access.person_id();
end $$;

-- Claims of a person whom the caller has made sure of by other means than a session. Granted to nobody.
create function access.claims_of(p_province_id text, p_person_id uuid, p_account_id text) returns text
language plpgsql stable as $$
declare
  signer access.signing_key;
  body text;
begin
  select * into signer from access.signing_key order by made_at desc limit 1;
  body := concat_ws('|', signer.key_id, p_province_id, floor(extract(epoch from statement_timestamp()))::bigint + 300,
    p_person_id, p_account_id);
  return body || '|' || encode(sha256(signer.outer_key || sha256(signer.inner_key || convert_to(body, 'UTF8'))), 'hex');
end $$;

-- Limits that run in the cases of whoever the address was made by: numbers, kinds and days, no person and no title. Null when the
-- address is not good or its person has no role in the province any more. The claims count inside this function alone.
create function casework.read_calendar(p_token_digest text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  link casework.calendar_link;
  limits jsonb;
  before constant text := current_setting('kycuong.claims', true);
  today constant date := publication.today();
begin
  select * into link from casework.calendar_link l where l.token_digest = p_token_digest and exists (
    select from access.membership m where m.province_id = l.province_id and m.person_id = l.person_id and m.valid_from <= today
      and (m.valid_to is null or m.valid_to > today));
  if not found then return null; end if;
  perform set_config('kycuong.claims', access.claims_of(link.province_id, link.person_id, 'calendar'), true);
  select coalesce(jsonb_agg(jsonb_build_object('year', k.case_year, 'no', k.case_no, 'clock', k.clock_no, 'limit', k.limit_id,
      'due', k.due_on) order by k.due_on, k.case_year, k.case_no, k.clock_no), '[]') into limits
  from (select k.* from casework.clock k join casework.case c using (province_id, case_year, case_no)
    where k.province_id = link.province_id and k.ended_on is null and k.due_on >= today - 30 and k.due_on < today + 365
      and link.person_id in (k.holder, c.handler) order by k.due_on limit 1000) k;
  perform set_config('kycuong.claims', coalesce(before, ''), true);
  return limits;
end $$;
grant execute on function casework.make_calendar_link(text), casework.end_calendar_link(), casework.read_calendar(text) to kycuong_staff;
