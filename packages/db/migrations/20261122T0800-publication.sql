-- What the public may read: only listed fields of what was approved, with no foreign key to any other schema, so that this
-- schema can be replicated by itself. Which rows count today is a predicate on the civil day; expired ones are also deleted.

create table publication.workspace (
  province_id text collate "C" primary key,
  place smallint not null,
  body jsonb not null
);

create table publication.directive (
  province_id text collate "C" not null,
  directive_slug text collate "C" not null,
  version integer not null,
  valid_from date not null,
  valid_to date,
  body jsonb not null,
  primary key (province_id, directive_slug, version)
);

create table publication.behaviour (
  province_id text collate "C" not null,
  directive_slug text collate "C" not null,
  version integer not null,
  ordinal smallint not null,
  code text collate "C" not null,
  valid_from date not null,
  valid_to date,
  body jsonb not null,
  primary key (province_id, directive_slug, ordinal, version)
);
create index on publication.behaviour (province_id, code);

create table publication.provision (
  province_id text collate "C" not null,
  directive_slug text collate "C" not null,
  version integer not null,
  code text collate "C" not null,
  place smallint not null,
  valid_from date not null,
  valid_to date,
  body jsonb not null,
  primary key (province_id, directive_slug, code, version)
);

create table publication.question (
  province_id text collate "C" not null,
  directive_slug text collate "C" not null,
  version integer not null,
  number smallint not null,
  valid_from date not null,
  valid_to date,
  body jsonb not null,
  primary key (province_id, directive_slug, number, version)
);

-- Families compare provinces, so they belong to none. Their members do.
create table publication.family (
  family_id text collate "C" primary key,
  place smallint not null,
  body jsonb not null
);

create table publication.family_member (
  province_id text collate "C" not null,
  family_id text collate "C" not null references publication.family,
  reference text collate "C" not null,
  code text collate "C" not null,
  primary key (province_id, family_id, reference)
);
create index on publication.family_member (province_id, code);

-- Read by `token ^@ $1`: starts-with on C-collated text reaches the index under row security, LIKE does not.
create table publication.search_token (
  province_id text collate "C" not null,
  token text collate "C" not null,
  kind text collate "C" not null check (kind in ('directive', 'behaviour', 'provision', 'question')),
  directive_slug text collate "C" not null,
  version integer not null,
  key text collate "C" not null,
  weight smallint not null,
  valid_from date not null,
  valid_to date,
  primary key (province_id, token, kind, directive_slug, key, version)
);
create index on publication.search_token (province_id, directive_slug, version);

-- Goes up with every change, so that a cache which slept through a notification knows.
create table publication.revision (
  one boolean primary key default true check (one),
  number bigint not null
);
insert into publication.revision (number) values (0);

grant select on publication.workspace, publication.directive, publication.behaviour, publication.provision,
  publication.question, publication.family, publication.family_member, publication.search_token, publication.revision
  to kycuong_public, kycuong_staff;

do $$
declare
  name text;
begin
  foreach name in array '{workspace,directive,behaviour,provision,question,family_member,search_token}'::text[] loop
    execute format('alter table publication.%I enable row level security, force row level security', name);
    execute format('create policy owner_works on publication.%I to kycuong_owner
      using ((select access.is_maintenance()) or province_id = (select province_id from access.proved))
      with check ((select access.is_maintenance()) or province_id = (select province_id from access.proved))', name);
    execute format('create policy published on publication.%I for select to kycuong_public, kycuong_staff using (%s)', name,
      case when name in ('workspace', 'family_member') then 'true' else
        'valid_from <= (select today from publication.calendar) and (valid_to is null or valid_to > (select today from publication.calendar))' end);
  end loop;
end $$;

-- What two spellings of the same words have in common; equal to searchKey() of rules for text in Latin script.
create function publication.search_key(p_text text) returns text
language sql immutable parallel safe
return btrim(regexp_replace(translate(
  regexp_replace(normalize(lower(
    regexp_replace(normalize(p_text, nfkd), '[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]', '', 'g')
  collate "und-x-icu"), nfkd), '[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]', '', 'g'),
  'đðɖ', 'ddd'), '[^[:alnum:]]+' collate "und-x-icu", ' ', 'g'));
grant execute on function publication.search_key(text) to kycuong_public, kycuong_staff;

-- Tells every server to empty its cache, when the transaction commits.
create function publication.announce() returns void
language plpgsql as $$
begin
  update publication.revision set number = number + 1;
  perform pg_notify('kycuong_publication', (select number::text from publication.revision));
end $$;

create function publication.delete_expired() returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  name text;
  gone integer;
  total integer := 0;
begin
  foreach name in array '{directive,behaviour,provision,question,search_token}'::text[] loop
    execute format('delete from publication.%I where valid_to <= publication.today()', name);
    get diagnostics gone = row_count;
    total := total + gone;
  end loop;
  if total > 0 then perform publication.announce(); end if;
  return total;
end $$;
grant execute on function publication.delete_expired() to kycuong_jobs;
