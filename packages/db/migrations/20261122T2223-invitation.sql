-- How a person comes to an account, and to a new password: a link that works once and for a short time. Here is its digest only.

create table access.invitation (
  province_id text collate "C" not null references app.workspace,
  invitation_no bigint generated always as identity,
  purpose text collate "C" not null check (purpose in ('account', 'password')),
  person_id uuid not null references access.person,
  email text not null check (email = lower(btrim(email)) and email like '%_@_%'),
  token_digest text collate "C" not null check (token_digest ~ '^[0-9a-f]{64}$'),
  made_by uuid not null references access.person,
  made_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  primary key (province_id, invitation_no)
);
create unique index on access.invitation (token_digest);
create index on access.invitation (province_id, person_id);

create or replace function access.is_colleague(p_person_id uuid) returns boolean
language sql stable
return exists (select from access.membership where province_id = access.province() and person_id = p_person_id)
  or exists (select from access.role_proposal where province_id = access.province() and person_id = p_person_id)
  or exists (select from access.invitation where province_id = access.province() and person_id = p_person_id);

-- Only accounts of the demonstration may be exempt: nobody could try its deciding roles otherwise.
alter table access.account add column exempt_from_second_factor boolean not null default false;

create function access.needs_second_factor(p_role text) returns boolean
language sql immutable parallel safe
return p_role in ('catalogue-approver', 'organisation-admin', 'verifier', 'decider', 'publisher', 'identity-custodian', 'appraiser',
  'inspector', 'head', 'auditor');

-- Roles that decide are closed to an account without a second factor.
create function access.lacks_second_factor(p_account_id text, p_person_id uuid, p_province_id text) returns boolean
language sql stable
return not exists (
    select from access.account a join auth."user" u on u.id = a.account_id
    where a.account_id = p_account_id and (a.exempt_from_second_factor or u.two_factor_enabled))
  and exists (
    select from access.membership m
    where m.province_id = p_province_id and m.person_id = p_person_id and access.needs_second_factor(m.role)
      and m.valid_from <= publication.today() and (m.valid_to is null or m.valid_to > publication.today()));

create or replace function access.open_claims(p_session_token text, p_province_id text) returns text
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
  if access.lacks_second_factor(who.account_id, who.person_id, p_province_id) then return null; end if;
  select * into signer from access.signing_key order by made_at desc limit 1;
  body := concat_ws('|', signer.key_id, p_province_id,
    floor(extract(epoch from statement_timestamp()))::bigint + 300, who.person_id, who.account_id);
  return body || '|' || encode(sha256(signer.outer_key || sha256(signer.inner_key || convert_to(body, 'UTF8'))), 'hex');
end $$;

create or replace function access.my_profile(p_session_token text) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select jsonb_build_object(
    'personId', p.person_id, 'accountId', s.account_id, 'name', p.display_name,
    'provinces', coalesce((
      select jsonb_agg(jsonb_build_object(
        'provinceId', w.province_id, 'name', jsonb_build_object('vi', w.name_vi, 'en', w.name_en),
        'standing', case when w.standing_vi is not null then jsonb_build_object('vi', w.standing_vi, 'en', w.standing_en) end,
        'roles', m.roles, 'scopes', m.scopes, 'officer', (
          select b.officer from access.officer_binding b where b.province_id = w.province_id and b.person_id = s.person_id),
        'lacksSecondFactor', access.lacks_second_factor(s.account_id, s.person_id, w.province_id))
        order by w.province_id)
      from app.workspace w join (
        select province_id, jsonb_agg(distinct role) as roles,
          jsonb_agg(distinct jsonb_build_object('role', role, 'unit', unit)) as scopes
        from access.membership
        where person_id = s.person_id and valid_from <= publication.today()
          and (valid_to is null or valid_to > publication.today())
        group by province_id) m using (province_id)), '[]'))
  from access.session_account(p_session_token) s join access.person p using (person_id);
end;

-- A person, the link, and what is proposed for them. The link opens an account and grants nothing.
create function access.invite(p_name text, p_email text, p_token_digest text, p_expires_at timestamptz) returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  invited uuid;
  address constant text := lower(btrim(p_email));
begin
  if not access.has_role('organisation-admin') then perform app.refuse('NOT_AN_ORGANISATION_ADMIN'); end if;
  -- Of this province only: whether an address has an account elsewhere is nobody's business here.
  if exists (
    select from access.invitation i where i.province_id = access.province() and i.email = address and i.purpose = 'account'
      and i.revoked_at is null and (i.used_at is not null or i.expires_at > clock_timestamp()))
    then perform app.refuse('INVITED_ALREADY'); end if;
  insert into access.person (display_name) values (btrim(p_name)) returning person_id into invited;
  insert into access.invitation (province_id, purpose, person_id, email, token_digest, made_by, expires_at)
  values (access.province(), 'account', invited, address, p_token_digest, access.person_id(), p_expires_at);
  return invited;
end $$;

-- For somebody of this province alone: a link made here must not open what they may do in another. A second factor stays on.
create function access.start_password_reset(p_person_id uuid, p_token_digest text, p_expires_at timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  address text;
begin
  if not access.has_role('organisation-admin') then perform app.refuse('NOT_AN_ORGANISATION_ADMIN'); end if;
  if not access.is_colleague(p_person_id) then perform app.refuse('NO_SUCH_PERSON'); end if;
  if p_person_id = access.person_id() or exists (
    select from access.membership m where m.person_id = p_person_id and m.province_id <> access.province()) then
    perform app.refuse('RESET_BY_OPERATOR'); end if;
  select u.email into address from access.account a join auth."user" u on u.id = a.account_id
  where a.person_id = p_person_id and a.closed_at is null order by a.created_at limit 1;
  if address is null then perform app.refuse('NO_ACCOUNT_YET'); end if;
  update access.invitation set revoked_at = clock_timestamp()
  where province_id = access.province() and person_id = p_person_id and used_at is null and revoked_at is null;
  insert into access.invitation (province_id, purpose, person_id, email, token_digest, made_by, expires_at)
  values (access.province(), 'password', p_person_id, address, p_token_digest, access.person_id(), p_expires_at);
  return address;
end $$;

create function access.revoke_invitation(p_invitation_no bigint) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not access.has_role('organisation-admin') then perform app.refuse('NOT_AN_ORGANISATION_ADMIN'); end if;
  update access.invitation set revoked_at = clock_timestamp()
  where province_id = access.province() and invitation_no = p_invitation_no and used_at is null and revoked_at is null;
  if not found then perform app.refuse('NO_SUCH_INVITATION'); end if;
end $$;

-- The log of what belongs to no province (persons, accounts), and of a link's province while nobody is signed in. Only
-- functions of ours write as the owner; the variable guards against slips.
do $$
declare
  log regclass;
begin
  foreach log in array '{audit.entry,audit.payload,audit.pending}'::regclass[] loop
    execute format('create policy owner_notes on %s to kycuong_owner
      using (province_id in (''system'', current_setting(''kycuong.link_province'', true)))', log);
  end loop;
end $$;

-- What whoever holds the link may know. Nothing for a link that is used, revoked, expired or made up: one answer for all.
create function access.open_invitation(p_token_digest text) returns table (purpose text, name text, email text, province_vi text, province_en text)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select i.purpose, p.display_name, i.email, w.name_vi, w.name_en
  from access.invitation i join access.person p using (person_id) join app.workspace w using (province_id)
  where i.token_digest = p_token_digest and i.used_at is null and i.revoked_at is null and i.expires_at > clock_timestamp();
end;

-- Sets the password that the person chose. Returns the address to sign in with, or null when the link is not good.
create function access.use_invitation(p_token_digest text, p_password_hash text) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  link access.invitation;
  made constant text := encode(extensions.gen_random_bytes(16), 'hex');
begin
  select * into link from access.invitation i
  where i.token_digest = p_token_digest and i.used_at is null and i.revoked_at is null and i.expires_at > clock_timestamp() for update;
  if not found then return null; end if;
  perform set_config('kycuong.link_province', link.province_id, true);
  if link.purpose = 'account' then
    if exists (select from auth."user" u where u.email = link.email) then perform app.refuse('EMAIL_HAS_ACCOUNT'); end if;
    insert into auth."user" (id, name, email, email_verified)
    select made, p.display_name, link.email, false from access.person p where p.person_id = link.person_id;
    insert into auth.account (id, user_id, account_id, provider_id, password, updated_at)
    values (encode(extensions.gen_random_bytes(16), 'hex'), made, made, 'credential', p_password_hash, clock_timestamp());
    insert into access.account (account_id, person_id) values (made, link.person_id);
  else
    update auth.account a set password = p_password_hash, updated_at = clock_timestamp()
    from auth."user" u where u.email = link.email and a.user_id = u.id and a.provider_id = 'credential';
    delete from auth.session s using auth."user" u where u.email = link.email and s.user_id = u.id;
  end if;
  update access.invitation set used_at = clock_timestamp() where province_id = link.province_id and invitation_no = link.invitation_no;
  return link.email;
end $$;

-- Read before there are claims, by whoever holds a link.
alter table access.invitation enable row level security, force row level security;
create policy owner_works on access.invitation to kycuong_owner using (true) with check (true);
create policy staff_reads on access.invitation for select to kycuong_staff
  using (province_id = (select province_id from access.proved) and (select access.has_role('organisation-admin')));
drop policy staff_reads on access.person;
create policy staff_reads on access.person for select to kycuong_staff using (person_id in (
  select m.person_id from access.membership m where m.province_id = (select province_id from access.proved)
  union select r.person_id from access.role_proposal r where r.province_id = (select province_id from access.proved)
  union select i.person_id from access.invitation i where i.province_id = (select province_id from access.proved)));
call audit.watch('access.invitation');
grant select (province_id, invitation_no, purpose, person_id, email, made_by, made_at, expires_at, used_at, revoked_at)
  on access.invitation to kycuong_staff;
grant execute on function access.needs_second_factor(text), access.invite(text, text, text, timestamptz),
  access.start_password_reset(uuid, text, timestamptz), access.revoke_invitation(bigint), access.open_invitation(text),
  access.use_invitation(text, text) to kycuong_staff;
