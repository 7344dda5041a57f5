-- Closes ways around what typed evidence asks: who may is judged by the record as it stands, not by what the new version says of it;
-- a step adds what it is about and nothing else; a transfer is accepted by the side it went to; and nobody judges what names their head.

-- What a step adds to a record that stands.
create function work.fields_of_step(p_kind text) returns text[]
language sql immutable
return case p_kind when 'assignment' then array['completed_on', 'result'] when 'referral' then array['accepted_on', 'receiver']
  when 'matter' then array['closed_on'] when 'report' then array['reported_on'] when 'dossier' then array['completed_on']
  when 'petition' then array['completed_on'] when 'finding' then array['handled_on'] else '{}' end;

-- A row as the fields that were given of it: without the version, and without what is not known.
create function work.told_by(p_row jsonb) returns jsonb
language sql immutable
return jsonb_strip_nulls(p_row) - array['province_id', 'superseded_at', 'source', 'recorded_at', 'withdrawn'];

-- Whether an officer stands on the receiving side: the one it went to, or, where it went to nobody by name, anybody of that unit.
create function work.receives(p_province_id text, p_referral jsonb, p_officer text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select coalesce(case when p_referral ->> 'receiver' is null
    then organisation.unit_of_officer_on(p_province_id, p_officer, publication.today()) = p_referral ->> 'to_unit'
    else p_referral ->> 'receiver' = p_officer end, false);
end;

-- Whether keys name the acting person or, today, the head of their own unit.
create function work.names_own_side(p_keys text[]) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select coalesce(array['@' || access.officer(), '@' || organisation.head_of_unit_on(access.province(),
    organisation.unit_of_officer_on(access.province(), access.officer(), publication.today()), publication.today())] && p_keys, false);
end;

create or replace function work.type_in(p_kind text, p_record json, p_seen timestamptz, p_what text, p_reason text) returns timestamptz
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  province constant text := access.province();
  me constant text := access.officer();
  given constant jsonb := p_record::jsonb;
  record_id constant text := given ->> 'id';
  at timestamptz := clock_timestamp();
  stands jsonb;
  judged jsonb;
  keys text[];
  theirs text[];
  added text[];
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

  -- A record that is taken back names nobody any more; bringing it back is judged by what it names then.
  judged := case when stands is null or (stands ->> 'withdrawn')::boolean then given else stands end;
  theirs := case p_kind when 'assignment' then array[judged ->> 'assigner'] when 'reply' then array[judged ->> 'replier']
    when 'referral' then array[case when p_what = 'new' then judged ->> 'sender' end] when 'consultation' then array[judged ->> 'asker']
    when 'reminder' then array[judged ->> 'reminder'] when 'assessment' then array[judged ->> 'assessor'] else '{}' end;
  if not (case when p_kind = 'referral' and p_what = 'step'
      then work.holds_in('{intake,head}', array[judged ->> 'to_unit']) or work.receives(province, judged, me)
      else work.holds_in('{intake,head}', work.keys_of_record(judged)) or (p_what in ('new', 'step') and coalesce(me = any (theirs), false)) end) then
    perform app.refuse('NOT_YOURS_TO_RECORD', record_id);
  end if;
  -- INVARIANT: the sender owns a transferred matter until the receiving side accepts it.
  if p_kind = 'referral' and p_what = 'new' and given ->> 'accepted_on' is not null
    and not (work.holds_in('{intake,head}', array[given ->> 'to_unit']) or work.receives(province, given, me)) then
    perform app.refuse('NOT_YOURS_TO_RECORD', record_id);
  end if;
  if p_what = 'step' then
    added := work.fields_of_step(p_kind);
    if (given ->> 'withdrawn')::boolean or (stands ->> 'withdrawn')::boolean
      or work.told_by(given) - added <> work.told_by(stands) - added then
      perform app.refuse('NOT_PERMITTED', record_id);
    end if;
  end if;
  if p_what not in ('new', 'step') and coalesce('@' || me = any (keys), false) then perform app.refuse('RECORD_NAMES_YOU', record_id); end if;
  perform work.store_versions(province, p_kind, json_build_array(given || jsonb_build_object('source', 'console', 'recorded_at', at)));
  insert into work.entry (province_id, kind, id, recorded_at, what, typed_by, reason, seen_by)
  values (province, p_kind, record_id, at, p_what, access.person_id(), p_reason, keys || '*'::text);
  return at;
end $$;

create or replace function work.why_not_settle(p work.dispute) returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  stands constant jsonb := work.standing_version(p.province_id, p.kind, p.id);
begin
  if p.outcome is not null then return 'DISPUTE_SETTLED'; end if;
  if not work.holds_in('{verifier,inspector,head}', p.seen_by) then return 'NOT_YOURS_TO_SETTLE'; end if;
  if p.opened_by = access.person_id() or work.names_own_side(p.seen_by || work.keys_of_record(stands))
    or coalesce(access.officer() = any (work.chain_of(p.province_id, stands ->> 'matter')), false)
    or exists (select from work.entry e where e.province_id = p.province_id and e.kind = p.kind and e.id = p.id and e.typed_by = access.person_id()) then
    return 'DISPUTE_CONCERNS_YOU';
  end if;
  return null;
end $$;

create or replace function work.why_not_decide(p work.exclusion_request) returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  me constant text := access.officer();
begin
  if me is null or not work.holds_in('{decider,inspector,head}', array[p.scope_unit]) then return 'NOT_YOURS_TO_APPROVE'; end if;
  if p.requested_by = access.person_id() or work.names_own_side(array['@' || p.officer])
    or coalesce(me = any (work.chain_of(p.province_id, p.matter)), false)
    or p.officer is null and me = organisation.head_of_unit_on(p.province_id, p.scope_unit, publication.today()) then
    return 'EXCLUSION_CONCERNS_YOU';
  end if;
  return null;
end $$;
