-- The log as its readers see it. Entries are for who audits; a payload is opened one at a time and each opening is an entry, an
-- export is one entry; a seal keeps the hash of every entry it covers, so that the verifier names the row and not only the batch.

alter table audit.entry drop constraint entry_action_check;
alter table audit.entry add constraint entry_action_check
  check (action in ('insert', 'update', 'delete', 'erase', 'view', 'export', 'restore'));
create index on audit.entry (province_id, person_id, entry_no);

revoke select on audit.payload from kycuong_staff;

create function audit.may_read() returns boolean
language sql stable
return access.has_role('auditor') or access.has_role('inspector');
grant execute on function audit.may_read() to kycuong_staff;

create function audit.require_reader() returns text
language plpgsql stable as $$
begin
  if access.province() is null or not audit.may_read() then perform app.refuse('NOT_PERMITTED'); end if;
  return access.province();
end $$;

-- For a reader of protected rows that no trigger sees: who looked at what.
create function audit.record_view(p_kind text, p_key jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if access.province() is null then perform app.refuse('NOT_PERMITTED'); end if;
  perform audit.write(access.province(), 'view', p_kind, p_key, '{}');
end $$;

-- Null when it was erased.
create function audit.open_payload(p_entry_no bigint) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  acting constant text := audit.require_reader();
begin
  if not exists (select from audit.entry e where e.province_id = acting and e.entry_no = p_entry_no) then
    perform app.refuse('NO_SUCH_LOG_ENTRY', p_entry_no::text);
  end if;
  perform audit.write(acting, 'view', 'audit.payload', jsonb_build_object('entry_no', p_entry_no), '{}');
  return (select p.payload from audit.payload p where p.province_id = acting and p.entry_no = p_entry_no);
end $$;

create function audit.record_export(p_filter jsonb, p_rows integer) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform audit.write(audit.require_reader(), 'export', 'audit.entry', '{}',
    jsonb_build_object('after', jsonb_build_object('filter', p_filter, 'rows', p_rows)));
end $$;

alter table audit.seal add column entry_hashes text[];

create or replace function audit.seal_pending(p_province_id text, p_at_most integer default 10000) returns integer
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
  select count(*), range_agg(int8range(entry_no, entry_no, '[]')), app.sha256_hex(string_agg(entry_hash, E'\n' order by entry_no)),
    array_agg(entry_hash order by entry_no)
  into taken, made.entries, made.entries_digest, made.entry_hashes from gone;
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

-- As before, and now: which entry of a seal was altered, and erasures that name a whole span of entries.
create or replace function audit.verify(p_province_id text) returns table (problem text, seal_no bigint, entry_no bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  with entry as materialized (
    select e.entry_no, e.action, e.subject_kind, e.subject_key, e.payload_digest, audit.entry_hash(e) as hash
    from audit.entry e where e.province_id = p_province_id),
  seal as (
    select s as row, s.seal_no, s.entries, s.entries_digest, s.entry_hashes, s.previous_hash, s.hash,
      lag(s.seal_no, 1, 0::bigint) over w as no_before, lag(s.hash, 1, repeat('0', 64)) over w as hash_before
    from audit.seal s where s.province_id = p_province_id window w as (order by s.seal_no)
  ),
  covered as materialized (
    select s.seal_no, n as entry_no, s.entry_hashes[row_number() over (partition by s.seal_no order by n)] as hash
    from seal s, unnest(s.entries) r, generate_series(lower(r), upper(r) - 1) n
  ),
  spans as (
    select (x.subject_key ->> 'from')::bigint as first, (x.subject_key ->> 'to')::bigint as last from entry x
    where x.action = 'erase' and x.subject_kind = 'audit.payload' and x.subject_key ? 'from'
  )
  select 'seal-removed', s.seal_no, null::bigint from seal s where s.seal_no <> s.no_before + 1
  union all
  select 'seal-altered', s.seal_no, null from seal s
  where s.previous_hash <> s.hash_before or s.hash <> audit.seal_hash(s.row)
    or (s.entry_hashes is not null and app.sha256_hex(array_to_string(s.entry_hashes, E'\n')) <> s.entries_digest)
  union all
  select 'entries-altered', s.seal_no, null from seal s
  where s.entry_hashes is null and s.entries_digest is distinct from (
    select app.sha256_hex(string_agg(e.hash, E'\n' order by e.entry_no))
    from covered c join entry e using (entry_no) where c.seal_no = s.seal_no)
  union all
  select 'entry-altered', c.seal_no, c.entry_no from covered c join entry e using (entry_no) where c.hash <> e.hash
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
  where audit.payload_digest(p.salt, p.payload) <> e.payload_digest
  union all
  select 'payload-removed', null, e.entry_no from entry e
  where not exists (select from audit.payload p where p.province_id = p_province_id and p.entry_no = e.entry_no)
    and not exists (
      select from entry x where x.action = 'erase' and x.subject_kind = 'audit.payload'
        and x.subject_key = jsonb_build_object('entry_no', e.entry_no))
    and not (e.action not in ('erase', 'restore') and exists (select from spans s where e.entry_no between s.first and s.last));
end;

-- For who audits, of the acting province.
create function audit.verify_own() returns table (problem text, seal_no bigint, entry_no bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query select v.problem, v.seal_no, v.entry_no from audit.verify(audit.require_reader()) v;
end $$;

create function audit.standing() returns table (entries bigint, unsealed bigint, erased bigint, seal_no bigint, hash text, sealed_at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  acting constant text := audit.require_reader();
begin
  return query select
    (select count(*) from audit.entry e where e.province_id = acting),
    (select count(*) from audit.pending p where p.province_id = acting),
    (select count(*) from audit.entry e where e.province_id = acting
      and not exists (select from audit.payload p where p.province_id = acting and p.entry_no = e.entry_no)),
    s.seal_no, s.hash, s.sealed_at
  from (select 1) one left join lateral (
    select x.seal_no, x.hash, x.sealed_at from audit.seal x where x.province_id = acting order by x.seal_no desc limit 1) s on true;
end $$;

grant execute on function audit.record_view(text, jsonb), audit.open_payload(bigint), audit.record_export(jsonb, integer),
  audit.verify_own(), audit.standing() to kycuong_staff;
