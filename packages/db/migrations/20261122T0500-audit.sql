-- The audit log, in two steps. In the transaction of the change: an entry with a salted digest of its payload, and the
-- payload beside it, which may lawfully be erased. After commit: one seal for each batch of a province, chained to the
-- seal before. A seal lists the numbers it covers, because a long transaction may commit low numbers late.

create table audit.entry (
  province_id text collate "C" not null,
  entry_no bigint generated always as identity,
  at timestamptz not null default clock_timestamp(),
  person_id uuid,
  account_id text,
  -- `person`, or `system:<role>` when no person acted.
  actor text not null,
  action text not null check (action in ('insert', 'update', 'delete', 'erase')),
  subject_kind text not null,
  subject_key jsonb not null,
  payload_digest text not null,
  primary key (province_id, entry_no)
);
create index on audit.entry (province_id, subject_kind, entry_no);

create table audit.payload (
  province_id text collate "C" not null,
  entry_no bigint not null,
  salt bytea not null,
  payload jsonb not null,
  primary key (province_id, entry_no),
  foreign key (province_id, entry_no) references audit.entry
);

-- Entries that no seal covers yet, each with its hash as written, so that a change before sealing is found too.
create table audit.pending (
  province_id text collate "C" not null,
  entry_no bigint not null,
  entry_hash text not null,
  primary key (province_id, entry_no)
);

create table audit.seal (
  province_id text collate "C" not null,
  seal_no bigint not null check (seal_no > 0),
  entries int8multirange not null,
  entries_digest text not null,
  previous_hash text not null,
  hash text not null,
  sealed_at timestamptz not null default clock_timestamp(),
  primary key (province_id, seal_no)
);

create function audit.refuse_change() returns trigger
language plpgsql as $$
begin
  raise exception 'the audit log only grows: % on %.% refused', tg_op, tg_table_schema, tg_table_name;
end $$;
create trigger only_grows before update or delete or truncate on audit.entry execute function audit.refuse_change();
create trigger only_grows before update or delete or truncate on audit.seal execute function audit.refuse_change();
create trigger never_changes before update or truncate on audit.payload execute function audit.refuse_change();

create function audit.entry_hash(p_entry audit.entry) returns text
language sql stable
return app.sha256_hex(jsonb_build_array(
  p_entry.province_id, p_entry.entry_no, extract(epoch from p_entry.at), p_entry.person_id, p_entry.account_id, p_entry.actor,
  p_entry.action, p_entry.subject_kind, p_entry.subject_key, p_entry.payload_digest)::text);

create function audit.payload_digest(p_salt bytea, p_payload jsonb) returns text
language sql stable
return encode(sha256(p_salt || convert_to(p_payload::text, 'UTF8')), 'hex');

create function audit.write(p_province_id text, p_action text, p_kind text, p_key jsonb, p_payload jsonb) returns void
language plpgsql as $$
declare
  who record;
  salt constant bytea := extensions.gen_random_bytes(16);
  written audit.entry;
begin
  select * into who from access.proved;
  insert into audit.entry (province_id, person_id, account_id, actor, action, subject_kind, subject_key, payload_digest)
  values (p_province_id, who.person_id, who.account_id,
    case when who.person_id is null then 'system:' || session_user else 'person' end,
    p_action, p_kind, p_key, audit.payload_digest(salt, p_payload))
  returning * into written;
  insert into audit.payload values (written.province_id, written.entry_no, salt, p_payload);
  insert into audit.pending values (written.province_id, written.entry_no, audit.entry_hash(written));
end $$;

-- Columns that did not change are left out of an update's payload. Arguments: the columns of the primary key.
create function audit.record_change() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  before constant jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  after constant jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  subject constant jsonb := coalesce(after, before);
  changed text[];
  payload jsonb;
begin
  if tg_op = 'UPDATE' then
    changed := array(select key from jsonb_each(after) where value is distinct from before -> key);
    if cardinality(changed) = 0 then return null; end if;
    payload := jsonb_build_object(
      'before', (select jsonb_object_agg(key, before -> key) from unnest(changed) key),
      'after', (select jsonb_object_agg(key, after -> key) from unnest(changed) key));
  else
    payload := case when before is null then jsonb_build_object('after', after) else jsonb_build_object('before', before) end;
  end if;
  perform audit.write(
    coalesce(subject ->> 'province_id', 'system'), lower(tg_op), tg_table_schema || '.' || tg_table_name,
    (select jsonb_object_agg(key, subject -> key) from unnest(tg_argv) key), payload);
  return null;
end $$;

-- Erasing keeps the entry and its digest, and is an entry itself.
create function audit.erase_payload(p_province_id text, p_entry_no bigint, p_reason text) returns void
language plpgsql as $$
begin
  if btrim(p_reason) = '' then raise exception 'an erasure needs its reason'; end if;
  delete from audit.payload where province_id = p_province_id and entry_no = p_entry_no;
  if not found then raise exception 'entry % of % has no payload', p_entry_no, p_province_id; end if;
  perform audit.write(p_province_id, 'erase', 'audit.payload',
    jsonb_build_object('entry_no', p_entry_no), jsonb_build_object('reason', p_reason));
end $$;

create function audit.seal_hash(p_seal audit.seal) returns text
language sql stable
return app.sha256_hex(concat_ws('|', p_seal.province_id, p_seal.seal_no, p_seal.entries, p_seal.entries_digest,
  p_seal.previous_hash, extract(epoch from p_seal.sealed_at)));

-- Seals what has been committed, at most so many entries; returns how many. One sealer per province at a time.
create function audit.seal_pending(p_province_id text, p_at_most integer default 10000) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  made audit.seal;
  taken integer;
begin
  perform pg_advisory_xact_lock(hashtextextended('audit.seal ' || p_province_id, 0));
  with batch as (
    select entry_no from audit.pending where province_id = p_province_id order by entry_no limit p_at_most
  ), gone as (
    delete from audit.pending p using batch b
    where p.province_id = p_province_id and p.entry_no = b.entry_no returning p.entry_no, p.entry_hash
  )
  select count(*), range_agg(int8range(entry_no, entry_no, '[]')), app.sha256_hex(string_agg(entry_hash, E'\n' order by entry_no))
  into taken, made.entries, made.entries_digest from gone;
  if taken = 0 then return 0; end if;
  made.province_id := p_province_id;
  made.sealed_at := clock_timestamp();
  select coalesce(max(seal_no), 0) + 1 into made.seal_no from audit.seal where province_id = p_province_id;
  made.previous_hash := coalesce(
    (select hash from audit.seal where province_id = p_province_id and seal_no = made.seal_no - 1), repeat('0', 64));
  made.hash := audit.seal_hash(made);
  insert into audit.seal select made.*;
  return taken;
end $$;

-- Everything that is wrong with a province's log; no row means that nothing was altered, removed, added or reordered.
create function audit.verify(p_province_id text) returns table (problem text, seal_no bigint, entry_no bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  with entry as (select e as row, e.entry_no, audit.entry_hash(e) as hash from audit.entry e where e.province_id = p_province_id),
  seal as (
    select s as row, s.*, lag(s.seal_no, 1, 0::bigint) over w as no_before, lag(s.hash, 1, repeat('0', 64)) over w as hash_before
    from audit.seal s where s.province_id = p_province_id window w as (order by s.seal_no)
  ),
  covered as (
    select s.seal_no, n as entry_no from seal s, unnest(s.entries) r, generate_series(lower(r), upper(r) - 1) n
  )
  select 'seal-removed', s.seal_no, null::bigint from seal s where s.seal_no <> s.no_before + 1
  union all
  select 'seal-altered', s.seal_no, null from seal s
  where s.previous_hash <> s.hash_before or s.hash <> audit.seal_hash(s.row)
  union all
  select 'entries-altered', s.seal_no, null from seal s
  where s.entries_digest is distinct from (
    select app.sha256_hex(string_agg(e.hash, E'\n' order by e.entry_no))
    from covered c join entry e using (entry_no) where c.seal_no = s.seal_no)
  union all
  select 'entry-removed', c.seal_no, c.entry_no from covered c where not exists (select from entry e where e.entry_no = c.entry_no)
  union all
  select 'entry-removed', null, p.entry_no from audit.pending p
  where p.province_id = p_province_id and not exists (select from entry e where e.entry_no = p.entry_no)
  union all
  select 'entry-altered', null, e.entry_no from entry e join audit.pending p on p.province_id = p_province_id and p.entry_no = e.entry_no
  where p.entry_hash <> e.hash
  union all
  select 'entry-added', null, e.entry_no from entry e
  where not exists (select from covered c where c.entry_no = e.entry_no)
    and not exists (select from audit.pending p where p.province_id = p_province_id and p.entry_no = e.entry_no)
  union all
  select 'payload-altered', null, e.entry_no from entry e join audit.payload p on p.province_id = p_province_id and p.entry_no = e.entry_no
  where audit.payload_digest(p.salt, p.payload) <> (e.row).payload_digest
  union all
  select 'payload-removed', null, e.entry_no from entry e
  where not exists (select from audit.payload p where p.province_id = p_province_id and p.entry_no = e.entry_no)
    and not exists (
      select from audit.entry x where x.province_id = p_province_id and x.action = 'erase'
        and x.subject_key = jsonb_build_object('entry_no', e.entry_no));
end;

-- Workspaces that have something to seal, and the last seal of each: a head kept elsewhere proves that no tail was cut off.
create function audit.provinces_to_seal() returns setof text
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select distinct province_id from audit.pending;
end;
create function audit.head(p_province_id text) returns table (seal_no bigint, hash text)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select s.seal_no, s.hash from audit.seal s where s.province_id = p_province_id order by s.seal_no desc limit 1;
end;
create function audit.has_seal(p_province_id text, p_seal_no bigint, p_hash text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select exists (select from audit.seal s where s.province_id = p_province_id and s.seal_no = p_seal_no and s.hash = p_hash);
end;
grant execute on function audit.seal_pending(text, integer), audit.verify(text), audit.provinces_to_seal(), audit.head(text),
  audit.has_seal(text, bigint, text) to kycuong_jobs;

call access.own_by_province('audit.entry');
call access.own_by_province('audit.payload');
call access.own_by_province('audit.pending');
call access.own_by_province('audit.seal');
grant select on audit.entry, audit.payload, audit.seal to kycuong_staff;

-- From here on every table of `app` and `access` is watched; a test reads the catalogue and fails on one that is not.
create procedure audit.watch(p_table regclass)
language plpgsql as $$
begin
  execute format('create trigger audit after insert or update or delete on %s for each row execute function audit.record_change(%s)',
    p_table, (select string_agg(quote_literal(a.attname), ', ' order by k.ord)
      from pg_index i, unnest(i.indkey) with ordinality k(attnum, ord), pg_attribute a
      where i.indrelid = p_table and i.indisprimary and a.attrelid = p_table and a.attnum = k.attnum));
  execute format('create trigger audit_truncate before truncate on %s execute function audit.refuse_change()', p_table);
end $$;

call audit.watch('app.workspace');
call audit.watch('app.jurisdiction');
call audit.watch('app.jurisdiction_successor');
call audit.watch('app.workspace_jurisdiction');
call audit.watch('access.person');
call audit.watch('access.account');
call audit.watch('access.membership');
