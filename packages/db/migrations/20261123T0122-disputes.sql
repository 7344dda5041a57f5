-- An officer whom a record names says that it is wrong; somebody competent whom it does not concern settles that.

create table work.dispute (
  province_id text collate "C" not null references app.workspace,
  dispute_no bigint generated always as identity,
  kind text collate "C" not null,
  id text collate "C" not null,
  -- The version that the officer looked at.
  recorded_at timestamptz not null,
  officer text collate "C" not null,
  ground text not null check (length(btrim(ground)) between 1 and 4000),
  opened_by uuid not null references access.person,
  opened_on date not null,
  outcome text collate "C" check (outcome in ('upheld', 'rejected')),
  settled_by uuid references access.person check (settled_by <> opened_by),
  settled_on date check (settled_on >= opened_on),
  reason text check (length(btrim(reason)) between 1 and 4000),
  seen_by text[] not null,
  primary key (province_id, dispute_no),
  check (num_nulls(outcome, settled_by, settled_on, reason) in (0, 4))
);
-- One at a time for each officer and record.
create unique index on work.dispute (province_id, kind, id, officer) where outcome is null;
create index on work.dispute (province_id, id);
call access.own_by_province('work.dispute');
call access.own_by_unit('work.dispute', 'evidence', '{}', '{officer}', '(select s.evidence from access.seen s) && seen_by');
call audit.watch('work.dispute');
grant select on work.dispute to kycuong_staff;

create function work.open_dispute(p_kind text, p_id text, p_ground text) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  province constant text := access.province();
  me constant text := access.officer();
  stands jsonb;
  keys text[];
  made bigint;
begin
  if not exists (select from pg_partitioned_table p join pg_class c on c.oid = p.partrelid
    where c.relnamespace = 'work'::regnamespace and c.relname = p_kind) then perform app.refuse('NO_SUCH_EVIDENCE', p_id); end if;
  stands := work.standing_version(province, p_kind, p_id);
  if stands is null or (stands ->> 'withdrawn')::boolean then perform app.refuse('NO_SUCH_EVIDENCE', p_id); end if;
  keys := work.keys_of_record(stands);
  -- A record that does not name them is one they may not know of.
  if me is null or not '@' || me = any (keys) then perform app.refuse('NO_SUCH_EVIDENCE', p_id); end if;
  insert into work.dispute (province_id, kind, id, recorded_at, officer, ground, opened_by, opened_on, seen_by)
  values (province, p_kind, p_id, (stands ->> 'recorded_at')::timestamptz, me, p_ground, access.person_id(), publication.today(), keys)
  on conflict do nothing returning dispute_no into made;
  if made is null then perform app.refuse('DISPUTED_ALREADY', p_id); end if;
  return made;
end $$;

-- Why the acting person may not settle a dispute; null when they may. Nobody settles what names them, what they disputed or recorded
-- themselves, or a chain of hand-offs they were part of.
create function work.why_not_settle(p work.dispute) returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  me constant text := access.officer();
  stands constant jsonb := work.standing_version(p.province_id, p.kind, p.id);
begin
  if p.outcome is not null then return 'DISPUTE_SETTLED'; end if;
  if not work.holds_in('{verifier,inspector,head}', p.seen_by) then return 'NOT_YOURS_TO_SETTLE'; end if;
  if p.opened_by = access.person_id() or coalesce('@' || me = any (p.seen_by), false)
    or coalesce(me = any (work.chain_of(p.province_id, stands ->> 'matter')), false)
    or exists (select from work.entry e where e.province_id = p.province_id and e.kind = p.kind and e.id = p.id and e.typed_by = access.person_id()) then
    return 'DISPUTE_CONCERNS_YOU';
  end if;
  return null;
end $$;

-- Rejected, the record stays; upheld, it is withdrawn or takes the content that the settlement gives it, as a new version.
create function work.settle_dispute(p_dispute_no bigint, p_outcome text, p_reason text, p_record json) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  province constant text := access.province();
  at timestamptz := clock_timestamp();
  d work.dispute;
  why text;
begin
  select * into d from work.dispute where province_id = province and dispute_no = p_dispute_no for update;
  if not found then perform app.refuse('NO_SUCH_DISPUTE'); end if;
  why := work.why_not_settle(d);
  if why is not null then perform app.refuse(why); end if;
  if (p_outcome = 'upheld') <> (p_record is not null) or (p_record is not null and p_record ->> 'id' is distinct from d.id) then
    perform app.refuse('NOT_PERMITTED');
  end if;
  if p_record is not null then
    perform pg_advisory_xact_lock(hashtextextended(concat_ws(' ', 'work.store', province, d.kind), 0));
    at := greatest(at, (work.standing_version(province, d.kind, d.id) ->> 'recorded_at')::timestamptz + interval '1 microsecond');
    perform work.store_versions(province, d.kind, json_build_array(p_record::jsonb || jsonb_build_object('source', 'console', 'recorded_at', at)));
    insert into work.entry (province_id, kind, id, recorded_at, what, typed_by, reason, seen_by)
    values (province, d.kind, d.id, at, 'dispute', access.person_id(), p_reason, d.seen_by);
  end if;
  update work.dispute set outcome = p_outcome, settled_by = access.person_id(), settled_on = publication.today(), reason = p_reason
  where province_id = province and dispute_no = p_dispute_no;
end $$;

-- Whether a record is under dispute is told to whoever sees the record, whatever units it names today.
create function work.disputed(p_ids text[]) returns table (id text)
language sql stable
begin atomic
  select distinct d.id from work.dispute d where d.province_id = access.province() and d.id = any (p_ids) and d.outcome is null;
end;
create function work.may_settle(p_dispute_no bigint) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select coalesce((select work.why_not_settle(d) is null from work.dispute d
    where d.province_id = access.province() and d.dispute_no = p_dispute_no), false);
end;
grant execute on function work.open_dispute(text, text, text), work.settle_dispute(bigint, text, text, json), work.disputed(text[]),
  work.may_settle(bigint) to kycuong_staff;
