-- Long because what the public reads and the log of its changes are written by the same functions: handling results, and the log
-- that shows that none was changed or removed in silence. As in the rest of this schema: exactly what was approved, no foreign key
-- to anywhere else, what counts today is a predicate on the civil day.

create table publication.result (
  province_id text collate "C" not null,
  -- Given in order, without meaning beyond it: not the number of the case.
  number text collate "C" not null check (number ~ '^[A-Z]{2,3}-\d{4}-\d{4,6}$'),
  unit text collate "C" not null,
  field text collate "C",
  -- `discipline`, `other` or `none`.
  measure text collate "C" not null check (measure in ('discipline', 'other', 'none')),
  remedied boolean not null,
  disputed boolean not null,
  corrections integer not null default 0,
  -- Canonical JSON, byte for byte what the log commits to.
  body text not null,
  -- The 32 bytes that open the commitment, destroyed with the row.
  opening bytea not null check (length(opening) = 32),
  leaf bigint not null,
  -- While held nobody outside sees it.
  held boolean not null default false,
  valid_from date not null,
  -- Promise 5: nothing is published without an end.
  valid_to date not null check (valid_to > valid_from),
  primary key (province_id, number)
);
create index on publication.result (province_id, valid_from, number);
create index on publication.result (province_id, unit, valid_from, number);

-- Every number that was ever given, with the day on which its record ends: so that an address answers "gone" from that day's first
-- minute, before a job has removed the row and said so.
create table publication.given_number (
  province_id text collate "C" not null,
  number text collate "C" not null,
  ends_on date not null,
  primary key (province_id, number)
);

-- A name stands on its own page alone, so it has its own table: no list, search, feed or file reads it.
create table publication.named_person (
  province_id text collate "C" not null,
  number text collate "C" not null,
  body jsonb not null check (body ? 'basis'),
  held boolean not null default false,
  valid_from date not null,
  valid_to date not null check (valid_to > valid_from),
  primary key (province_id, number),
  foreign key (province_id, number) references publication.result on delete cascade
);

create table publication.result_behaviour (
  province_id text collate "C" not null,
  behaviour text collate "C" not null,
  clause text collate "C" not null,
  outcome text collate "C" not null,
  number text collate "C" not null,
  held boolean not null default false,
  valid_from date not null,
  valid_to date not null,
  primary key (province_id, behaviour, number, clause),
  foreign key (province_id, number) references publication.result on delete cascade
);

create table publication.result_token (
  province_id text collate "C" not null,
  token text collate "C" not null,
  number text collate "C" not null,
  weight smallint not null,
  held boolean not null default false,
  valid_from date not null,
  valid_to date not null,
  primary key (province_id, token, number),
  foreign key (province_id, number) references publication.result on delete cascade
);
create index on publication.result_token (province_id, number);
create index on publication.result_behaviour (province_id, number);

-- The public log of what left or changed: a number, why and when, never what it said or about whom.
create table publication.notice (
  province_id text collate "C" not null,
  notice_no bigint generated always as identity,
  number text collate "C" not null,
  kind text collate "C" not null check (kind in ('corrected', 'held', 'released', 'withdrawn', 'expired')),
  -- `overturned` brings a clearance notice.
  ground text collate "C" not null check (ground in ('correction', 'request', 'overturned', 'published-in-error', 'end-date', 'legal-basis')),
  -- Of a clearance notice or a correction; checked like any published text.
  words text check (words <> ''),
  on_day date not null,
  leaf bigint not null,
  -- What the leaf commits to and the bytes that open it: no more than this row says. The leaf of a correction commits to the
  -- corrected record, which carries its own.
  body text,
  opening bytea check (length(opening) = 32),
  check (num_nulls(body, opening) = case kind when 'corrected' then 2 else 0 end),
  primary key (province_id, notice_no)
);
create index on publication.notice (province_id, number, notice_no);

-- RFC 9162 §2.1: leaves, and every complete subtree with its hash. Nothing here is ever changed or removed.
create table publication.log_leaf (
  province_id text collate "C" not null,
  -- Counted from 0, without a gap.
  leaf bigint not null check (leaf >= 0),
  id text collate "C" not null,
  kind text collate "C" not null check (kind in ('published', 'corrected', 'held', 'released', 'withdrawn', 'expired')),
  at timestamptz not null,
  commitment text collate "C" not null check (commitment ~ '^[0-9a-f]{64}$'),
  primary key (province_id, leaf),
  unique (province_id, id)
);
create table publication.log_node (
  province_id text collate "C" not null,
  level smallint not null,
  node bigint not null,
  hash bytea not null check (length(hash) = 32),
  primary key (province_id, level, node)
);
create table publication.log_head (
  province_id text collate "C" not null,
  size bigint not null check (size >= 0),
  signed_at timestamptz not null,
  -- The whole signed note (c2sp.org/tlog-checkpoint).
  note text not null,
  primary key (province_id, size, signed_at)
);
-- Public keys by the day on which they began to sign.
create table publication.log_key (
  province_id text collate "C" not null,
  origin text collate "C" not null,
  public_key bytea not null check (length(public_key) = 32),
  since timestamptz not null default clock_timestamp(),
  primary key (province_id, origin, public_key)
);

create function publication.refuse_change() returns trigger
language plpgsql as $$
begin
  raise exception 'the publication log only grows: % on %.% refused', tg_op, tg_table_schema, tg_table_name;
end $$;

do $$
declare
  name text;
begin
  foreach name in array '{log_leaf,log_node,log_head,log_key,notice}'::text[] loop
    execute format('create trigger only_grows before update or delete or truncate on publication.%I
      execute function publication.refuse_change()', name);
  end loop;
  foreach name in array '{result,given_number,named_person,result_behaviour,result_token,notice,log_leaf,log_node,log_head,log_key}'::text[] loop
    execute format('alter table publication.%I enable row level security, force row level security', name);
    execute format('create policy owner_works on publication.%I to kycuong_owner
      using ((select access.is_maintenance()) or province_id = (select province_id from access.proved))
      with check ((select access.is_maintenance()) or province_id = (select province_id from access.proved))', name);
    execute format('create policy published on publication.%I for select to kycuong_public, kycuong_staff using (%s)', name,
      case when name in ('result', 'named_person', 'result_behaviour', 'result_token') then
        'not held and valid_from <= (select today from publication.calendar) and valid_to > (select today from publication.calendar)'
      else 'true' end);
    execute format('grant select on publication.%I to kycuong_public, kycuong_staff', name);
  end loop;
end $$;
create policy jobs_read on publication.log_node for select to kycuong_jobs using (true);
create policy jobs_read on publication.log_leaf for select to kycuong_jobs using (true);
create policy jobs_read on publication.log_head for select to kycuong_jobs using (true);
grant select on publication.log_node, publication.log_leaf, publication.log_head to kycuong_jobs;
-- Not the records themselves: an entry would keep the 32 bytes that have to go with them. What was approved lies in `publishing`.
call audit.watch('publication.notice');

create function publication.node_hash(p_left bytea, p_right bytea) returns bytea
language sql immutable parallel safe
return sha256('\x01'::bytea || p_left || p_right);

-- The canonical JSON of a leaf (RFC 8785): its keys in order, its values without anything to escape.
create function publication.leaf_text(p publication.log_leaf) returns text
language sql stable
return format('{"at":"%s","commitment":"%s","id":"%s","kind":"%s"}',
  to_char(p.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), p.commitment, p.id, p.kind);

create type publication.appended as (leaf bigint, opening bytea);

-- One leaf at the end of a province's log, with the subtrees that it completes. Writers of one province take turns.
create function publication.append_leaf(p_province_id text, p_kind text, p_body text) returns publication.appended
language plpgsql as $$
declare
  opening constant bytea := extensions.gen_random_bytes(32);
  made publication.log_leaf;
  root bytea;
  height smallint := 0;
begin
  perform pg_advisory_xact_lock(hashtextextended('publication.log ' || p_province_id, 0));
  insert into publication.log_leaf
  select p_province_id, coalesce(max(leaf) + 1, 0), encode(extensions.gen_random_bytes(16), 'hex'), p_kind,
    date_trunc('second', clock_timestamp()), encode(sha256(opening || convert_to(p_body, 'UTF8')), 'hex')
  from publication.log_leaf where province_id = p_province_id
  returning * into made;
  root := sha256('\x00'::bytea || convert_to(publication.leaf_text(made), 'UTF8'));
  insert into publication.log_node values (p_province_id, 0, made.leaf, root);
  while ((made.leaf >> height) & 1) = 1 loop
    select publication.node_hash(n.hash, root) into strict root from publication.log_node n
    where n.province_id = p_province_id and n.level = height and n.node = (made.leaf >> height) - 1;
    height := height + 1;
    insert into publication.log_node values (p_province_id, height, made.leaf >> height, root);
  end loop;
  return (made.leaf, opening);
end $$;

-- A head that the key holder signed: only for a size that the log has, and never one that goes back.
create function publication.store_head(p_province_id text, p_size bigint, p_signed_at timestamptz, p_note text,
  p_origin text, p_public_key bytea) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if p_size > (select count(*) from publication.log_leaf where province_id = p_province_id)
    or p_size < (select max(size) from publication.log_head where province_id = p_province_id) then
    raise exception 'a head of % leaves does not follow the log of %', p_size, p_province_id; end if;
  insert into publication.log_key values (p_province_id, p_origin, p_public_key, default) on conflict do nothing;
  insert into publication.log_head values (p_province_id, p_size, p_signed_at, p_note);
  perform publication.announce();
end $$;
grant execute on function publication.store_head(text, bigint, timestamptz, text, text, bytea) to kycuong_jobs;

-- A line of the public log, with its leaf.
create function publication.note_change(p_province_id text, p_number text, p_kind text, p_ground text, p_words text) returns void
language plpgsql as $$
declare
  day constant date := publication.today();
  body constant text := format('{"ground":%s,"kind":%s,"number":%s,"on":%s,"words":%s}', to_json(p_ground), to_json(p_kind),
    to_json(p_number), to_json(day), coalesce(to_json(p_words)::text, 'null'));
  made constant publication.appended := publication.append_leaf(p_province_id, p_kind, body);
begin
  insert into publication.notice (province_id, number, kind, ground, words, on_day, leaf, body, opening)
  values (p_province_id, p_number, p_kind, p_ground, p_words, day, made.leaf, body, made.opening);
end $$;

-- Puts a record in place of an earlier one of the same number, if there is one. Whether it may appear is decided by the caller.
create function publication.write_result(p_province_id text, p_body text, p_named jsonb, p_correction text) returns void
language plpgsql as $$
declare
  shown constant jsonb := p_body;
  earlier publication.result;
  made publication.appended;
  until constant date := (shown ->> 'endsOn')::date;
  since date := (shown ->> 'publishedOn')::date;
begin
  select * into earlier from publication.result where province_id = p_province_id and number = shown ->> 'number' for update;
  delete from publication.result where province_id = p_province_id and number = shown ->> 'number';
  made := publication.append_leaf(p_province_id, case when earlier.number is null then 'published' else 'corrected' end, p_body);
  insert into publication.result values (p_province_id, shown ->> 'number', shown #>> '{unit,id}', shown ->> 'field',
    case when (shown #>> '{decision,discipline}')::boolean then 'discipline'
      when shown #>> '{decision,words,vi}' is null then 'none' else 'other' end,
    jsonb_array_length(shown -> 'remedies') > 0 and not exists (select from jsonb_array_elements(shown -> 'remedies') r,
      jsonb_array_elements(r -> 'milestones') m where m ->> 'doneOn' is null),
    shown -> 'disputed' <> 'null', coalesce(earlier.corrections + 1, 0), p_body, made.opening, made.leaf, false, since, until);
  insert into publication.given_number values (p_province_id, shown ->> 'number', until)
  on conflict (province_id, number) do update set ends_on = excluded.ends_on;
  if p_named is not null then
    insert into publication.named_person values (p_province_id, shown ->> 'number', p_named, false, since,
      least(until, (p_named ->> 'endsOn')::date));
  end if;
  insert into publication.result_behaviour
  select distinct p_province_id, f ->> 'behaviour', coalesce(f ->> 'clause', ''), f ->> 'outcome', shown ->> 'number', false, since, until
  from jsonb_array_elements(shown -> 'findings') f;
  insert into publication.result_token
  select p_province_id, token, shown ->> 'number', max(w.weight), false, since, until
  from (values (4, shown ->> 'number'), (4, shown ->> 'headline'), (4, shown #>> '{unit,name}'), (2, shown #>> '{unit,territory}'),
      (3, shown ->> 'field'), (1, shown #>> '{decision,reasons}'), (2, shown #>> '{decision,words,vi}'), (2, shown #>> '{decision,words,en}')
    union all select 1, f ->> 'statement' from jsonb_array_elements(shown -> 'findings') f
    union all select 3, f ->> 'behaviour' from jsonb_array_elements(shown -> 'findings') f) w (weight, words),
    regexp_split_to_table(publication.search_key(w.words), ' ') token
  where token <> '' group by token;
  if earlier.number is not null then
    insert into publication.notice (province_id, number, kind, ground, words, on_day, leaf)
    values (p_province_id, shown ->> 'number', 'corrected', 'correction', p_correction, publication.today(), made.leaf);
  end if;
  perform publication.announce();
end $$;

-- Takes a record off every page, with its bytes; its line in the log remains.
create function publication.remove_result(p_province_id text, p_number text, p_kind text, p_ground text, p_words text) returns void
language plpgsql as $$
begin
  delete from publication.result where province_id = p_province_id and number = p_number;
  if not found then perform app.refuse('NO_SUCH_RESULT'); end if;
  perform publication.note_change(p_province_id, p_number, p_kind, p_ground, p_words);
  perform publication.announce();
end $$;

create function publication.set_held(p_province_id text, p_number text, p_held boolean, p_ground text) returns void
language plpgsql as $$
declare
  name text;
begin
  if not exists (select from publication.result where province_id = p_province_id and number = p_number and held <> p_held)
    then perform app.refuse('NO_SUCH_RESULT'); end if;
  foreach name in array '{result,named_person,result_behaviour,result_token}'::text[] loop
    execute format('update publication.%I set held = $1 where province_id = $2 and number = $3', name) using p_held, p_province_id, p_number;
  end loop;
  perform publication.note_change(p_province_id, p_number, case when p_held then 'held' else 'released' end, p_ground, null);
  perform publication.announce();
end $$;

-- Promise 6: what nobody can read any more since its end date also goes; the log says that it did.
create or replace function publication.delete_expired() returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  name text;
  gone integer;
  total integer := 0;
  expired record;
begin
  foreach name in array '{directive,behaviour,provision,question,search_token}'::text[] loop
    execute format('delete from publication.%I where valid_to <= publication.today()', name);
    get diagnostics gone = row_count;
    total := total + gone;
  end loop;
  delete from publication.named_person where valid_to <= publication.today();
  for expired in select province_id, number from publication.result where valid_to <= publication.today() order by province_id, number loop
    perform publication.remove_result(expired.province_id, expired.number, 'expired', 'end-date', null);
    total := total + 1;
  end loop;
  if total > 0 then perform publication.announce(); end if;
  return total;
end $$;
