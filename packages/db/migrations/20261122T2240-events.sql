-- Events that other systems send. The process that takes them in works for all provinces, so each function asks for the token
-- by which they came and takes them for its province alone.

create table work.event_receipt (
  province_id text collate "C" not null references app.workspace,
  receipt uuid not null,
  token_no bigint not null,
  taken_at timestamptz not null default clock_timestamp(),
  events integer not null check (events > 0),
  -- The rest had come before, in this very content.
  fresh integer not null check (fresh between 0 and events),
  -- Versions that the evidence did not hold yet.
  stored integer not null check (stored between 0 and fresh),
  -- The last arrival of the province when they were stored: weighed once none up to it waits.
  arrivals_up_to bigint not null,
  primary key (province_id, receipt),
  foreign key (province_id, token_no) references access.api_token
);

-- What makes sending again harmless. A digest, because the content stands in the evidence.
create table work.taken_event (
  province_id text collate "C" not null references app.workspace,
  source text collate "C" not null,
  event_id text collate "C" not null,
  content_sha256 text collate "C" not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
  receipt uuid not null,
  primary key (province_id, source, event_id),
  foreign key (province_id, receipt) references work.event_receipt deferrable initially deferred
);
call access.own_by_province('work.event_receipt');
call access.own_by_province('work.taken_event');
call audit.watch('work.event_receipt');
grant select on work.event_receipt to kycuong_staff;

create function work.province_of_token(p_token_no bigint, p_province_id text) returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  province constant text := (
    select t.province_id from access.api_token t where t.province_id = p_province_id and t.token_no = p_token_no
      and t.revoked_at is null and t.expires_at > clock_timestamp() and 'events.write' = any (t.scopes));
begin
  if province is null or not access.is_maintenance() then perform app.refuse('NOT_PERMITTED'); end if;
  return province;
end $$;

-- Which of the events, by their place from 0 on, are new. Refused whole when the line of those to be weighed is too long, or when
-- a source used an id again for something else.
create function work.note_events(p_token_no bigint, p_province_id text, p_receipt uuid, p_events json) returns integer[]
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  province constant text := work.province_of_token(p_token_no, p_province_id);
  most_waiting constant integer := 200000;
  fresh integer[];
  reused text;
begin
  if (select sum(cardinality(a.ids)) from work.arrival a where a.province_id = province) > most_waiting then
    perform app.refuse('EVENTS_WAITING');
  end if;
  -- In one order, so that two senders of the same events wait for each other and never in a circle.
  with sent as (
    select distinct on (e.source collate "C", e.id collate "C") e.source, e.id, e.digest, e.place
    from json_to_recordset(p_events) e (source text, id text, digest text, place integer)
    order by e.source collate "C", e.id collate "C", e.place
  ), noted as (
    insert into work.taken_event (province_id, source, event_id, content_sha256, receipt)
    select province, s.source, s.id, s.digest, p_receipt from sent s
    on conflict do nothing returning source, event_id
  )
  select coalesce(array_agg(s.place order by s.place), '{}') into fresh
  from noted n join sent s on s.source = n.source and s.id = n.event_id;

  select e.id into reused from json_to_recordset(p_events) e (source text, id text, digest text)
  join work.taken_event t on t.province_id = province and t.source = e.source and t.event_id = e.id
  where t.content_sha256 <> e.digest order by e.id collate "C" limit 1;
  if reused is not null then perform app.refuse('EVENT_ID_REUSED', reused); end if;
  return fresh;
end $$;

create function work.store_events(p_token_no bigint, p_province_id text, p_kind text, p_records json) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  return work.store(work.province_of_token(p_token_no, p_province_id), p_kind, p_records);
end $$;

create function work.give_receipt(
  p_token_no bigint, p_province_id text, p_receipt uuid, p_events integer, p_fresh integer, p_stored integer) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  province constant text := work.province_of_token(p_token_no, p_province_id);
begin
  insert into work.event_receipt (province_id, receipt, token_no, events, fresh, stored, arrivals_up_to)
  select province, p_receipt, p_token_no, p_events, p_fresh, p_stored, coalesce(max(a.arrival_no), 0)
  from work.arrival a where a.province_id = province;
end $$;

create function work.read_receipt(p_token_no bigint, p_province_id text, p_receipt uuid)
returns table (taken_at timestamptz, events integer, fresh integer, stored integer, weighed boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  province constant text := work.province_of_token(p_token_no, p_province_id);
begin
  return query
    select r.taken_at, r.events, r.fresh, r.stored,
      not exists (select from work.arrival a where a.province_id = province and a.arrival_no <= r.arrivals_up_to)
    from work.event_receipt r where r.province_id = province and r.receipt = p_receipt;
end $$;
-- Whose a token is, is asked in the same role that then stores.
grant usage on schema access to kycuong_jobs;
grant execute on function work.note_events(bigint, text, uuid, json), work.store_events(bigint, text, text, json),
  work.give_receipt(bigint, text, uuid, integer, integer, integer), work.read_receipt(bigint, text, uuid),
  access.use_api_token(text) to kycuong_jobs;
