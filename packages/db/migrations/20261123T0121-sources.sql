-- Where evidence comes from: who answers for each source, how often it should speak, what it says it sent.

create table work.source (
  province_id text collate "C" not null references app.workspace,
  source text collate "C" not null check (source ~ '^[A-Za-z0-9][A-Za-z0-9._:/#@+-]{0,89}$'),
  name text not null check (length(name) between 1 and 200),
  owner_unit text collate "C" not null,
  owner_name text not null check (length(owner_name) between 1 and 200),
  contact text not null default '' check (length(contact) <= 200),
  feeds text[] not null check (cardinality(feeds) > 0),
  -- At least so often it says how far its data go.
  every_days smallint not null check (every_days between 1 and 366),
  since date not null,
  set_by uuid not null references access.person,
  set_at timestamptz not null default clock_timestamp(),
  ended_on date,
  end_reason text,
  primary key (province_id, source),
  check (num_nulls(ended_on, end_reason) in (0, 2))
);
call access.own_by_province('work.source');
call audit.watch('work.source');
grant select on work.source to kycuong_staff;

-- What a source says it sent of a kind on a day; the latest statement counts, the others stay.
create table work.source_statement (
  province_id text collate "C" not null,
  source text collate "C" not null,
  kind text collate "C" not null,
  day date not null,
  stated_at timestamptz not null default clock_timestamp(),
  sent integer not null check (sent >= 0),
  stated_by uuid not null references access.person,
  primary key (province_id, source, kind, day, stated_at),
  foreign key (province_id, source) references work.source
);
call access.own_by_province('work.source_statement');
call audit.watch('work.source_statement');
grant select on work.source_statement to kycuong_staff;

-- A source that feeds a kind makes that kind complete only as far as it says. Until it speaks that is the day before it began, so that
-- what it has not told is missing and never "did not happen".
create function work.vouch(p_province_id text, p_source text, p_feeds text[], p_until date) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  silent json;
begin
  select json_agg(json_build_object('id', 'data-until:' || p_source || ':' || f, 'source', p_source, 'recorded_at', clock_timestamp(),
    'withdrawn', false, 'feeds', f, 'until', p_until)) into silent
  from unnest(p_feeds) f where not exists (select from work.data_until d where d.province_id = p_province_id and d.source = p_source
    and d.feeds = f and d.superseded_at = 'infinity' and not d.withdrawn);
  if silent is not null then perform work.store_versions(p_province_id, 'data_until', silent); end if;
end $$;

create function work.retract_vouching(p_province_id text, p_source text, p_but text[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  stale json;
begin
  select json_agg(json_build_object('id', d.id, 'source', d.source, 'recorded_at', clock_timestamp(), 'withdrawn', true)) into stale
  from work.data_until d where d.province_id = p_province_id and d.source = p_source and not d.feeds = any (p_but)
    and d.superseded_at = 'infinity' and not d.withdrawn;
  if stale is not null then perform work.store_versions(p_province_id, 'data_until', stale); end if;
end $$;

create function work.set_source(p_source json) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  s work.source := json_populate_record(null::work.source, p_source);
begin
  if not access.has_role('intake') then perform app.refuse('NOT_PERMITTED'); end if;
  s.province_id := access.province();
  insert into work.source (province_id, source, name, owner_unit, owner_name, contact, feeds, every_days, since, set_by)
  values (s.province_id, s.source, s.name, s.owner_unit, s.owner_name, s.contact, s.feeds, s.every_days, s.since, access.person_id())
  on conflict (province_id, source) do update set name = excluded.name, owner_unit = excluded.owner_unit, owner_name = excluded.owner_name,
    contact = excluded.contact, feeds = excluded.feeds, every_days = excluded.every_days, set_by = excluded.set_by, set_at = clock_timestamp(),
    ended_on = null, end_reason = null;
  perform work.retract_vouching(s.province_id, s.source, s.feeds);
  perform work.vouch(s.province_id, s.source, s.feeds, s.since - 1);
end $$;

create function work.end_source(p_source text, p_reason text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not access.has_role('intake') then perform app.refuse('NOT_PERMITTED'); end if;
  update work.source set ended_on = publication.today(), end_reason = p_reason
  where province_id = access.province() and source = p_source and ended_on is null;
  if not found then perform app.refuse('NO_SUCH_SOURCE', p_source); end if;
  perform work.retract_vouching(access.province(), p_source, '{}');
end $$;

create function work.state_sent(p_source text, p_rows json) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  stated integer;
begin
  if not access.has_role('intake') then perform app.refuse('NOT_PERMITTED'); end if;
  if not exists (select from work.source s where s.province_id = access.province() and s.source = p_source) then
    perform app.refuse('NO_SUCH_SOURCE', p_source);
  end if;
  insert into work.source_statement (province_id, source, kind, day, sent, stated_by)
  select access.province(), p_source, r.kind, r.day, r.sent, access.person_id()
  from json_to_recordset(p_rows) r (kind text, day date, sent integer);
  get diagnostics stated = row_count;
  return stated;
end $$;
grant execute on function work.set_source(json), work.end_source(text, text), work.state_sent(text, json) to kycuong_staff;
