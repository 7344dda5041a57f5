-- Who of a province sees which evidence and which signals. Structure stays open to every role of the province: units, posts,
-- competences, delegations, and how far data go. What people did is seen by their own, their heads, and those who weigh it.

do $$
declare
  kind record;
begin
  for kind in select * from (values
    ('assignment', '{unit}', '{assignee,assigner}'),
    ('referral', '{from_unit,to_unit}', '{sender,receiver}'),
    ('consultation', '{asker_unit,asked_unit}', '{asker,asked}'),
    ('reply', '{unit}', '{replier,judged_by}'),
    ('advice', '{unit}', '{author}'),
    ('meeting', '{unit}', '{chair}'),
    ('signature', '{unit}', '{owner,signer}'),
    ('reminder', '{unit}', '{reminder,reminded}'),
    ('report', '{unit}', '{reporter,requester}'),
    ('dossier', '{unit}', '{officer}'),
    ('petition', '{unit}', '{officer}'),
    ('spot_check', '{unit}', '{officer,checker}'),
    ('finding', '{unit}', '{officer}'),
    ('assessment', '{unit}', '{officer,assessor}')) k (name, units, officers)
  loop
    call access.own_by_unit(('work.' || kind.name)::regclass, 'evidence', kind.units::text[], kind.officers::text[]);
  end loop;
end $$;

-- A matter belongs to a unit; whoever was given it or sent it on sees it, too. Asked only where the unit did not decide: as a
-- part of every plan it would double a point read.
create function work.own_matters() returns text[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  province constant text := access.province();
  me constant text := access.officer();
begin
  if me is null then return '{}'; end if;
  return array(
    select a.matter from work.assignment a where a.province_id = province and a.assignee = me
    union select r.matter from work.referral r where r.province_id = province and r.sender = me);
end $$;

-- Those who hold or held a post in a unit that one may look at.
create function work.officers_seen() returns text[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  province constant text := access.province();
  units constant text[] := (select s.leave from access.seen s);
begin
  return array(
    select distinct p.officer from work.post p
    where p.province_id = province and p.unit = any (units) and p.superseded_at = 'infinity' and not p.withdrawn);
end $$;
grant execute on function work.own_matters(), work.officers_seen() to kycuong_staff;

call access.own_by_unit('work.matter', 'evidence', '{unit}', '{}', 'matter = any ((select work.own_matters())::text[])');
-- What takes records out of a count is seen by those whom it helps.
call access.own_by_unit('work.exclusion', 'evidence', '{unit}', '{officer,approved_by}',
  'matter = any ((select work.own_matters())::text[])');
-- Leave names an officer and no unit.
call access.own_by_unit('work.leave', 'leave', '{}', '{officer}', 'officer = any ((select work.officers_seen())::text[])');

-- Where those whom a signal concerns worked when it was last seen, and they themselves, as keys of access.sight: their heads
-- see it, and a later transfer changes nothing.
alter table detection.signal add column seen_by text[] not null default '{}';

create function detection.keys_of_signal(p detection.signal) returns text[]
language sql stable
begin atomic
  select array_agg(distinct x.key) from (
    values ('*')
    union all
    select unnest(case when p.grain in ('unit', 'unit-matter', 'collective') then array[p.key1]
      when p.grain = 'unit-unit' then array[p.key1, p.key2] else '{}' end)
    union all
    select '@' || unnest(p.concerns)
    union all
    select w.unit from work.post w
    where w.province_id = p.province_id and w.officer = any (p.concerns) and w.superseded_at = 'infinity' and not w.withdrawn
      and w."from" <= p.last_on and (w."to" is null or w."to" > p.last_on)
    union all
    select w.unit from work.unit w where w.province_id = p.province_id and w.unit = any (p.concerns)) x (key);
end;

create function detection.keep_keys() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.seen_by := detection.keys_of_signal(new);
  return new;
end $$;
create trigger keep_keys before insert or update of concerns on detection.signal
  for each row execute function detection.keep_keys();
update detection.signal set concerns = concerns;
call access.own_by_unit('detection.signal', 'signal', '{}', '{}', '(select s.signal from access.seen s) && seen_by');

-- Masks and what follows from them speak of everybody at once.
do $$
declare
  owned regclass;
begin
  foreach owned in array '{detection.mask,detection.due_date_queue,detection.shadow_difference}'::regclass[] loop
    call access.own_by_unit(owned, 'signal', '{}', '{}');
  end loop;
end $$;

-- The log holds what every table held. What happened to catalogues, and every erasure, stays open to the province; the rest is an auditor's.
drop policy staff_reads on audit.entry;
create policy staff_reads on audit.entry for select to kycuong_staff
  using (province_id = (select province_id from access.proved) and (subject_kind ^@ 'app.' or subject_kind = 'audit.payload' or (select '*' = any (s.audit) from access.seen s)));
drop policy staff_reads on audit.payload;
create policy staff_reads on audit.payload for select to kycuong_staff
  using (province_id = (select province_id from access.proved) and exists (
    select from audit.entry e where e.province_id = payload.province_id and e.entry_no = payload.entry_no));
