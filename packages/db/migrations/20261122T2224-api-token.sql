-- Other systems bring a token: random, shown once, kept as a digest, for some scopes and a limited time.

create table access.api_token (
  province_id text collate "C" not null references app.workspace,
  token_no bigint generated always as identity,
  name text not null check (btrim(name) <> ''),
  token_digest text collate "C" not null check (token_digest ~ '^[0-9a-f]{64}$'),
  scopes text[] not null check (cardinality(scopes) > 0 and scopes <@ '{events.write}'),
  made_by uuid not null references access.person,
  made_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null check (expires_at > made_at and expires_at <= made_at + interval '366 days'),
  revoked_at timestamptz,
  revoked_by uuid references access.person,
  primary key (province_id, token_no)
);
create unique index on access.api_token (token_digest);

-- Apart and not watched, because it changes with every minute of use.
create table access.api_token_use (
  province_id text collate "C" not null,
  token_no bigint not null,
  last_used_at timestamptz not null,
  primary key (province_id, token_no),
  foreign key (province_id, token_no) references access.api_token
);

create function access.make_api_token(p_name text, p_token_digest text, p_scopes text[], p_expires_at timestamptz) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  made bigint;
begin
  if not access.has_role('organisation-admin') then perform app.refuse('NOT_AN_ORGANISATION_ADMIN'); end if;
  insert into access.api_token (province_id, name, token_digest, scopes, made_by, expires_at)
  values (access.province(), btrim(p_name), p_token_digest, p_scopes, access.person_id(), p_expires_at) returning token_no into made;
  return made;
end $$;

create function access.revoke_api_token(p_token_no bigint) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not access.has_role('organisation-admin') then perform app.refuse('NOT_AN_ORGANISATION_ADMIN'); end if;
  update access.api_token set revoked_at = clock_timestamp(), revoked_by = access.person_id()
  where province_id = access.province() and token_no = p_token_no and revoked_at is null;
  if not found then perform app.refuse('NO_SUCH_TOKEN'); end if;
end $$;

-- Whose a good token is, and for what. No row for one that is unknown, revoked or expired.
create function access.use_api_token(p_token_digest text) returns table (province_id text, token_no bigint, name text, scopes text[])
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
    with good as (
      select t.province_id, t.token_no, t.name, t.scopes from access.api_token t
      where t.token_digest = p_token_digest and t.revoked_at is null and t.expires_at > clock_timestamp()
    ), used as (
      insert into access.api_token_use as u select g.province_id, g.token_no, clock_timestamp() from good g
      on conflict on constraint api_token_use_pkey do update set last_used_at = excluded.last_used_at
      where u.last_used_at < excluded.last_used_at - interval '1 minute'
    )
    select * from good;
end $$;

alter table access.api_token enable row level security, force row level security;
alter table access.api_token_use enable row level security, force row level security;
create policy owner_works on access.api_token to kycuong_owner using (true) with check (true);
create policy owner_works on access.api_token_use to kycuong_owner using (true) with check (true);
create policy staff_reads on access.api_token for select to kycuong_staff
  using (province_id = (select province_id from access.proved) and (select access.has_role('organisation-admin')));
create policy staff_reads on access.api_token_use for select to kycuong_staff
  using (province_id = (select province_id from access.proved) and (select access.has_role('organisation-admin')));
call audit.watch('access.api_token');
grant select (province_id, token_no, name, scopes, made_by, made_at, expires_at, revoked_at, revoked_by) on access.api_token to kycuong_staff;
grant select on access.api_token_use to kycuong_staff;
grant execute on function access.make_api_token(text, text, text[], timestamptz), access.revoke_api_token(bigint),
  access.use_api_token(text) to kycuong_staff;
