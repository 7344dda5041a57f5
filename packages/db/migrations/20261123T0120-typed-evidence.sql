-- Evidence that people type in and correct: always a new version, with who typed it and why beside it.

-- Whom a record names, as keys of access.sight: '*' is the whole province, a plain key a unit, '@' and a key an officer.
create function work.keys_of_record(p_row jsonb) returns text[]
language sql immutable
begin atomic
  select array['*'] || array(
    select distinct case when c.is_officer then '@' else '' end || (p_row ->> c.name)
    from (values ('unit', false), ('from_unit', false), ('to_unit', false), ('asker_unit', false), ('asked_unit', false),
      ('assignee', true), ('assigner', true), ('sender', true), ('receiver', true), ('asker', true), ('asked', true), ('replier', true),
      ('judged_by', true), ('author', true), ('chair', true), ('owner', true), ('signer', true), ('reminder', true), ('reminded', true),
      ('reporter', true), ('requester', true), ('officer', true), ('checker', true), ('assessor', true)) c (name, is_officer)
    where p_row ->> c.name is not null);
end;

create table work.entry (
  province_id text collate "C" not null references app.workspace,
  kind text collate "C" not null,
  id text collate "C" not null,
  recorded_at timestamptz not null,
  what text collate "C" not null check (what in ('new', 'step', 'correction', 'withdrawal', 'undo', 'dispute')),
  typed_by uuid not null references access.person,
  reason text not null check (length(reason) <= 4000),
  -- Whom the record names; who sees the record sees why it was changed.
  seen_by text[] not null,
  primary key (province_id, kind, id, recorded_at),
  -- INVARIANT: what changes a record says why.
  check (what in ('new', 'step') or btrim(reason) <> '')
);
call access.own_by_province('work.entry');
call access.own_by_unit('work.entry', 'evidence', '{}', '{}', '(select s.evidence from access.seen s) && seen_by');
call audit.watch('work.entry');
grant select on work.entry to kycuong_staff;

-- What came in, a row for each batch, source, kind and day of recording: never changed, so that two senders never wait for each other.
create table work.received (
  province_id text collate "C" not null references app.workspace,
  received_no bigint generated always as identity,
  source text collate "C" not null,
  kind text collate "C" not null,
  day date not null,
  versions integer not null check (versions > 0),
  received_at timestamptz not null default clock_timestamp(),
  primary key (province_id, received_no)
);
create index on work.received (province_id, source, day);
call access.own_by_province('work.received');
grant select on work.received to kycuong_staff;

do $$
declare
  kind name;
begin
  for kind in select c.relname from pg_partitioned_table p join pg_class c on c.oid = p.partrelid where c.relnamespace = 'work'::regnamespace loop
    execute format('insert into work.received (province_id, source, kind, day, versions, received_at)
      select province_id, source, %1$L, (recorded_at at time zone ''Asia/Ho_Chi_Minh'')::date, count(*), max(recorded_at)
      from work.%1$I group by 1, 2, 4', kind);
  end loop;
end $$;

-- What work.store did, for functions that have asked who may.
create function work.store_versions(p_province_id text, p_kind text, p_records json) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  kind constant regclass := (select p.partrelid from pg_partitioned_table p
    join pg_class c on c.oid = p.partrelid where c.relnamespace = 'work'::regnamespace and c.relname = p_kind);
  own_columns text;
  stored integer;
  contradicted text;
begin
  if kind is null then raise exception 'no such kind of evidence: %', p_kind; end if;
  -- Two versions of one id that arrive at the same moment must see each other.
  perform pg_advisory_xact_lock(hashtextextended(concat_ws(' ', 'work.store', p_province_id, p_kind), 0));
  select string_agg(quote_ident(attname), ', ' order by attnum) into own_columns
  from pg_attribute where attrelid = kind and attnum > 0 and attname not in ('province_id', 'superseded_at');

  execute format('with stored as (
      insert into %1$s (province_id, %2$s) select $1, %2$s from json_populate_recordset(null::%1$s, $2)
      on conflict do nothing returning id, source, recorded_at
    ), noted as (
      insert into work.arrival (province_id, kind, ids) select $1, $3, array_agg(distinct id) from stored having count(*) > 0
    ), counted as (
      insert into work.received (province_id, source, kind, day, versions)
      select $1, source, $3, (recorded_at at time zone ''Asia/Ho_Chi_Minh'')::date, count(*) from stored group by 2, 4
    )
    select count(*) from stored', kind, own_columns) into stored using p_province_id, p_records, p_kind;

  if stored < json_array_length(p_records) then
    execute format('select r.id from json_populate_recordset(null::%1$s, $2) r
      join %1$s e on e.province_id = $1 and e.id = r.id and e.recorded_at = r.recorded_at
      where (select row(%2$s) from (select e.*) e) is distinct from (select row(%2$s) from (select r.*) r)
      order by r.id limit 1', kind, own_columns)
    into contradicted using p_province_id, p_records;
    if contradicted is not null then perform app.refuse('EVIDENCE_CONTRADICTS', contradicted); end if;
  end if;

  if stored > 0 then
    perform audit.write(p_province_id, 'insert', 'work.' || p_kind, jsonb_build_object('kind', p_kind),
      jsonb_build_object('rows', stored, 'sha256', app.sha256_hex(p_records::text)));
  end if;
  return stored;
end $$;

create or replace function work.store(p_province_id text, p_kind text, p_records json) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not access.is_maintenance() then
    if p_province_id is distinct from access.province() or not access.has_role('intake') then perform app.refuse('NOT_PERMITTED'); end if;
  end if;
  return work.store_versions(p_province_id, p_kind, p_records);
end $$;

create function work.standing_version(p_province_id text, p_kind text, p_id text) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  found jsonb;
begin
  execute format('select to_jsonb(e) from work.%I e where e.province_id = $1 and e.id = $2 and e.superseded_at = ''infinity''', p_kind)
  into found using p_province_id, p_id;
  return found;
end $$;

-- Officers through whose hands a matter went.
create function work.chain_of(p_province_id text, p_matter text) returns text[]
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select array(
    select a.assignee from work.assignment a where a.province_id = p_province_id and a.matter = p_matter and a.superseded_at = 'infinity' and not a.withdrawn
    union select unnest(array[r.sender, r.receiver]) from work.referral r
    where r.province_id = p_province_id and r.matter = p_matter and r.superseded_at = 'infinity' and not r.withdrawn);
end;

-- Whether the acting person holds one of some roles in one of the units that keys name.
create function work.holds_in(p_roles text[], p_keys text[]) returns boolean
language sql stable
return exists (select from unnest(p_roles) r (role), unnest(p_keys) k (key)
  where k.key <> '*' and k.key not like '@%' and access.has_role_in(r.role, k.key));

-- A version that a person typed. A new record is typed by intake, by a head of one of its units, or by whoever did it; a step of a
-- record (a result, an acceptance) by intake, a head, the assigner or the receiver; a correction by intake or a head whom it does not name.
-- The instant is the database's, and later than the version that was looked at.
create function work.type_in(p_kind text, p_record json, p_seen timestamptz, p_what text, p_reason text) returns timestamptz
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  province constant text := access.province();
  me constant text := '@' || access.officer();
  given constant jsonb := p_record::jsonb;
  record_id constant text := given ->> 'id';
  at timestamptz := clock_timestamp();
  stands jsonb;
  keys text[];
  theirs text[];
begin
  if p_kind not in ('matter', 'assignment', 'referral', 'consultation', 'reply', 'advice', 'meeting', 'signature', 'reminder', 'report', 'dossier',
    'petition', 'spot_check', 'finding', 'assessment') or p_what not in ('new', 'step', 'correction', 'withdrawal', 'undo') then
    perform app.refuse('NOT_PERMITTED');
  end if;
  perform pg_advisory_xact_lock(hashtextextended(concat_ws(' ', 'work.store', province, p_kind), 0));
  stands := work.standing_version(province, p_kind, record_id);
  if (stands is null) <> (p_what = 'new') or (stands ->> 'recorded_at')::timestamptz is distinct from p_seen then
    perform app.refuse('RECORD_CHANGED_SINCE', record_id);
  end if;
  at := greatest(at, p_seen + interval '1 microsecond');
  keys := case when (given ->> 'withdrawn')::boolean then '{}' else work.keys_of_record(given) end
    || case when stands is null or (stands ->> 'withdrawn')::boolean then '{}' else work.keys_of_record(stands) end;
  theirs := array_remove(array(select '@' || v from unnest(case p_kind
    when 'assignment' then array[given ->> 'assigner'] when 'reply' then array[given ->> 'replier']
    when 'referral' then case p_what when 'step' then array[given ->> 'receiver'] else array[given ->> 'sender'] end
    when 'consultation' then array[given ->> 'asker'] when 'reminder' then array[given ->> 'reminder']
    when 'assessment' then array[given ->> 'assessor'] else '{}'::text[] end) v), null);
  if not (work.holds_in('{intake,head}', keys) or (p_what in ('new', 'step') and coalesce(me = any (theirs), false))) then
    perform app.refuse('NOT_YOURS_TO_RECORD', record_id);
  end if;
  if p_what not in ('new', 'step') and coalesce(me = any (keys), false) then perform app.refuse('RECORD_NAMES_YOU', record_id); end if;
  perform work.store_versions(province, p_kind, json_build_array(given || jsonb_build_object('source', 'console', 'recorded_at', at)));
  insert into work.entry (province_id, kind, id, recorded_at, what, typed_by, reason, seen_by)
  values (province, p_kind, record_id, at, p_what, access.person_id(), p_reason, keys || '*'::text);
  return at;
end $$;
grant execute on function work.type_in(text, json, timestamptz, text, text), work.keys_of_record(jsonb), work.holds_in(text[], text[]),
  work.chain_of(text, text) to kycuong_staff;
