-- Persons, accounts, memberships, and claims: who acts is proved, not said.
--
-- Any role can set any session variable, so `kycuong.claims` proves nothing by itself. It holds
-- `key|province|expiry|person|account|signature`, signed with keys that only the owner can read;
-- access.open_claims() signs only for a session that exists and a membership that is valid today.

create table access.person (
  person_id uuid primary key default gen_random_uuid(),
  display_name text not null check (display_name <> ''),
  created_at timestamptz not null default now()
);

-- One person may hold several accounts; what a person may not approve, none of the accounts may.
create table access.account (
  account_id text primary key references auth."user" check (account_id !~ '\|'),
  person_id uuid not null references access.person,
  created_at timestamptz not null default now(),
  closed_at timestamptz
);
create index on access.account (person_id);

create table access.membership (
  province_id text collate "C" not null references app.workspace,
  person_id uuid not null references access.person,
  role text collate "C" not null check (role in (
    'catalogue-editor', 'catalogue-approver', 'organisation-admin', 'intake', 'verifier', 'decider', 'publisher',
    'identity-custodian', 'appraiser', 'inspector', 'head', 'officer', 'auditor', 'leader')),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  primary key (province_id, person_id, role, valid_from)
);

-- HMAC's construction with two independent keys of a block each, by the server's own sha256().
create table access.signing_key (
  key_id text collate "C" primary key default encode(extensions.gen_random_bytes(6), 'hex'),
  inner_key bytea not null default extensions.gen_random_bytes(64),
  outer_key bytea not null default extensions.gen_random_bytes(64),
  made_at timestamptz not null default now()
);
insert into access.signing_key default values;
analyze access.signing_key;

-- One row if the claims of this session are genuine and fresh, else none: a policy that compares with nothing shows nothing.
-- A view and not a function, because it becomes a part of each statement's plan, and plans are kept (naming-client.ts):
-- then a policy costs one row and two hashes. It reads the keys with its owner's rights and gives out none of them.
create view access.proved with (security_barrier) as
select split_part(c.claims, '|', 2) collate "C" as province_id, split_part(c.claims, '|', 4)::uuid as person_id,
  split_part(c.claims, '|', 5) as account_id
from access.signing_key k cross join (select current_setting('kycuong.claims', true) as claims) c
where k.key_id = left(c.claims, 12)
  -- `case` keeps the order: nothing in the claims is read as a number before they are known to be ours.
  and case when right(c.claims, 65) = '|' || encode(
      sha256(k.outer_key || sha256(k.inner_key || convert_to(left(c.claims, -65), 'UTF8'))), 'hex')
    then split_part(c.claims, '|', 3)::bigint > extract(epoch from statement_timestamp()) else false end;
grant select on access.proved to kycuong_staff;

create function access.province() returns text
language sql stable parallel safe return (select province_id from access.proved);
create function access.person_id() returns uuid
language sql stable parallel safe return (select person_id from access.proved);
create function access.account_id() returns text
language sql stable parallel safe return (select account_id from access.proved);

-- Asked of the table and not of the claims: a role that was taken away counts from the next statement on.
create function access.has_role(p_role text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  today constant date := publication.today();
begin
  return exists (
    select from access.proved c join access.membership m using (province_id, person_id)
    where m.role = p_role and m.valid_from <= today and (m.valid_to is null or m.valid_to > today));
end $$;

-- Migrations, seeds and jobs work for all provinces; a function that staff called works for the acting one only.
create function access.is_maintenance() returns boolean
language sql stable parallel safe
return pg_has_role(session_user, 'kycuong_owner', 'member') or session_user = 'kycuong_jobs';

-- The account of a session that is signed in. While the second factor is awaited the library keeps no session.
create function access.session_account(p_session_token text, out account_id text, out person_id uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select a.account_id, a.person_id from auth.session s join access.account a on a.account_id = s.user_id
  where s.token = p_session_token and s.expires_at > statement_timestamp() and a.closed_at is null;
end;

-- Signed claims for five minutes, or null when this session may not act in this province.
create function access.open_claims(p_session_token text, p_province_id text) returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  who record;
  signer access.signing_key;
  body text;
begin
  select * into who from access.session_account(p_session_token);
  if not exists (
    select from access.membership m
    where m.province_id = p_province_id and m.person_id = who.person_id and m.valid_from <= publication.today()
      and (m.valid_to is null or m.valid_to > publication.today())) then return null; end if;
  select * into signer from access.signing_key order by made_at desc limit 1;
  body := concat_ws('|', signer.key_id, p_province_id,
    floor(extract(epoch from statement_timestamp()))::bigint + 300, who.person_id, who.account_id);
  return body || '|' || encode(sha256(signer.outer_key || sha256(signer.inner_key || convert_to(body, 'UTF8'))), 'hex');
end $$;

-- Who is signed in and where that person may act: what the console needs before a province is chosen. Null without a session.
create function access.my_profile(p_session_token text) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select jsonb_build_object(
    'personId', p.person_id, 'accountId', s.account_id, 'name', p.display_name,
    'provinces', coalesce((
      select jsonb_agg(jsonb_build_object(
        'provinceId', w.province_id, 'name', jsonb_build_object('vi', w.name_vi, 'en', w.name_en),
        'standing', case when w.standing_vi is not null then jsonb_build_object('vi', w.standing_vi, 'en', w.standing_en) end,
        'roles', m.roles) order by w.province_id)
      from app.workspace w join (
        select province_id, jsonb_agg(distinct role) as roles from access.membership
        where person_id = s.person_id and valid_from <= publication.today()
          and (valid_to is null or valid_to > publication.today())
        group by province_id) m using (province_id)), '[]'))
  from access.session_account(p_session_token) s join access.person p using (person_id);
end;

grant execute on function access.province(), access.person_id(), access.account_id(),
  access.has_role(text), access.open_claims(text, text), access.my_profile(text) to kycuong_staff;

-- Row security for a table that provinces own: readers see the proved province, and so do functions that staff called.
create procedure access.own_by_province(p_table regclass)
language plpgsql as $$
begin
  execute format('alter table %s enable row level security, force row level security', p_table);
  execute format('create policy staff_reads on %s for select to kycuong_staff
    using (province_id = (select province_id from access.proved))', p_table);
  execute format('create policy owner_works on %s to kycuong_owner
    using ((select access.is_maintenance()) or province_id = (select province_id from access.proved))
    with check ((select access.is_maintenance()) or province_id = (select province_id from access.proved))', p_table);
end $$;

-- These are read before there are claims, so the owner's functions see all of them; each takes one person's rows.
alter table access.person enable row level security, force row level security;
alter table access.account enable row level security, force row level security;
alter table access.membership enable row level security, force row level security;
create policy owner_works on access.person to kycuong_owner using (true) with check (true);
create policy owner_works on access.account to kycuong_owner using (true) with check (true);
create policy owner_works on access.membership to kycuong_owner using (true) with check (true);
create policy staff_reads on access.membership for select to kycuong_staff using (province_id = (select province_id from access.proved));
-- A colleague is whoever holds or held a role in the acting province: old entries keep their names.
create policy staff_reads on access.person for select to kycuong_staff using (person_id in (
  select m.person_id from access.membership m where m.province_id = (select province_id from access.proved)));
grant select on access.person, access.membership to kycuong_staff;
