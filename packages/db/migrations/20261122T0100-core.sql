-- Schemas, extensions and the civil day. Everything here belongs to kycuong_owner, who runs the migrations.

create schema app;          -- what provinces own
create schema access;       -- who may act, and the proof of it
create schema auth;         -- the sign-in library's tables
create schema audit;        -- what happened
create schema publication;  -- exactly what the public may read
create schema extensions;

create extension pgcrypto schema extensions;
create extension btree_gist schema extensions;

-- A function can be called by nobody until a line in a migration says who may.
alter default privileges revoke execute on functions from public;
revoke create on schema public from public;

grant usage on schema app, access, audit, publication to kycuong_staff;
grant usage on schema publication to kycuong_public;
grant usage on schema auth to kycuong_auth;
grant usage on schema audit, publication, app to kycuong_jobs;

-- Tests move the day through this table; only its owner can write it. Empty means today.
create table publication.clock (
  one boolean primary key default true check (one),
  day date not null
);
grant select on publication.clock to kycuong_staff, kycuong_public, kycuong_jobs;

-- Policies read the view, which becomes a part of each statement's plan; a function would be run anew for every table.
create view publication.calendar as
select coalesce((select day from publication.clock), (now() at time zone 'Asia/Ho_Chi_Minh')::date) as today;
grant select on publication.calendar to kycuong_staff, kycuong_public, kycuong_jobs;

create function publication.today() returns date
language sql stable parallel safe return (select today from publication.calendar);
grant execute on function publication.today() to kycuong_staff, kycuong_public, kycuong_jobs;

create function app.sha256_hex(p_text text) returns text
language sql immutable parallel safe
return encode(sha256(convert_to(p_text, 'UTF8')), 'hex');

-- The database's way to say no: refusal codes of `rules` travel in DETAIL, what exactly was found in HINT.
create function app.refuse(p_code text, p_found text default '') returns void
language plpgsql as $$
begin
  raise exception using errcode = 'KC001', message = concat_ws(' ', 'refused:', p_code, p_found), detail = p_code, hint = p_found;
end $$;
