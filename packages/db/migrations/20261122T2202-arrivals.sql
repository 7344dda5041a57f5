-- Records that arrived and whose subjects wait to be decided again. What a job takes out it has decided in the same transaction.

create table work.arrival (
  province_id text collate "C" not null references app.workspace,
  arrival_no bigint generated always as identity,
  kind text collate "C" not null,
  ids text[] not null,
  stored_at timestamptz not null default clock_timestamp(),
  primary key (province_id, arrival_no)
);
call access.own_by_province('work.arrival');
call work.let_jobs_work('work.arrival');
grant select, delete on work.arrival to kycuong_jobs;

-- As before, and notes what arrived.
create or replace function work.store(p_province_id text, p_kind text, p_records json) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  kind constant regclass := (select p.partrelid from pg_partitioned_table p
    join pg_class c on c.oid = p.partrelid where c.relnamespace = 'work'::regnamespace and c.relname = p_kind);
  own_columns text;
  stored integer;
  contradicted text;
begin
  if not access.is_maintenance() then
    if p_province_id is distinct from access.province() or not access.has_role('intake') then perform app.refuse('NOT_PERMITTED'); end if;
  end if;
  if kind is null then raise exception 'no such kind of evidence: %', p_kind; end if;
  -- Two versions of one id that arrive at the same moment must see each other.
  perform pg_advisory_xact_lock(hashtextextended(concat_ws(' ', 'work.store', p_province_id, p_kind), 0));
  select string_agg(quote_ident(attname), ', ' order by attnum) into own_columns
  from pg_attribute where attrelid = kind and attnum > 0 and attname not in ('province_id', 'superseded_at');

  execute format('with stored as (
      insert into %1$s (province_id, %2$s) select $1, %2$s from json_populate_recordset(null::%1$s, $2)
      on conflict do nothing returning id
    ), noted as (
      insert into work.arrival (province_id, kind, ids) select $1, $3, array_agg(distinct id) from stored having count(*) > 0
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

-- The last whole night of a directive in one content: what arrives is decided as of its day.
create function detection.last_night(p_province_id text, p_directive_slug text, p_content_hash text) returns date
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select r.as_of from detection.run r
  where r.province_id = p_province_id and r.directive_slug = p_directive_slug and r.content_hash = p_content_hash
    and r.kind = 'nightly' and r.state = 'finished'
  order by r.run_no desc limit 1;
end;
grant execute on function detection.last_night(text, text, text) to kycuong_jobs;
