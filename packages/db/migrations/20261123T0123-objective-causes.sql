-- Objective causes and outages: a dated document that somebody asks for and another person approves. Only then is it evidence that
-- takes records out of a count; who approved it stands in it.

create table work.exclusion_request (
  province_id text collate "C" not null references app.workspace,
  request_no bigint generated always as identity,
  cause text collate "C" not null check (cause in ('objective-cause', 'outage')),
  officer text collate "C",
  unit text collate "C",
  matter text collate "C",
  "from" date not null check ("from" >= '1975-06-13'),
  "to" date check ("to" > "from"),
  document text not null check (length(btrim(document)) between 1 and 1000),
  account text not null check (length(btrim(account)) between 1 and 4000),
  -- The unit in which the approver's role counts.
  scope_unit text collate "C" not null,
  requested_by uuid not null references access.person,
  requested_on date not null,
  decision text collate "C" check (decision in ('approved', 'refused')),
  decided_by uuid references access.person,
  decided_on date check (decided_on >= requested_on),
  reason text check (length(btrim(reason)) between 1 and 4000),
  revoked_by uuid references access.person,
  revoked_on date,
  revoke_reason text,
  primary key (province_id, request_no),
  check (num_nonnulls(officer, unit, matter) > 0),
  check (num_nulls(decision, decided_by, decided_on, reason) in (0, 4)),
  -- INVARIANT: nobody approves what they asked for.
  check (decision is distinct from 'approved' or decided_by <> requested_by),
  check (num_nulls(revoked_by, revoked_on, revoke_reason) in (0, 3) and (revoked_on is null or decision = 'approved'))
);
call access.own_by_province('work.exclusion_request');
call access.own_by_unit('work.exclusion_request', 'evidence', '{unit,scope_unit}', '{officer}',
  '(select p.person_id from access.proved p) = requested_by');
call audit.watch('work.exclusion_request');
grant select on work.exclusion_request to kycuong_staff;

create function work.request_exclusion(p_request json) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  r work.exclusion_request := json_populate_record(null::work.exclusion_request, p_request);
  made bigint;
begin
  r.province_id := access.province();
  r.scope_unit := coalesce(r.unit, organisation.unit_of_officer_on(r.province_id, r.officer, r."from"),
    (select m.unit from work.matter m where m.province_id = r.province_id and m.matter = r.matter and m.superseded_at = 'infinity' and not m.withdrawn limit 1));
  if r.scope_unit is null then perform app.refuse('NOBODY_NAMED'); end if;
  if not (work.holds_in('{intake,head,verifier,inspector,decider}', array[r.scope_unit])
    or organisation.unit_of_officer_on(r.province_id, access.officer(), publication.today()) = r.scope_unit) then
    perform app.refuse('NOT_YOURS_TO_RECORD');
  end if;
  insert into work.exclusion_request (province_id, cause, officer, unit, matter, "from", "to", document, account, scope_unit, requested_by, requested_on)
  values (r.province_id, r.cause, r.officer, r.unit, r.matter, r."from", r."to", r.document, r.account, r.scope_unit, access.person_id(), publication.today())
  returning request_no into made;
  return made;
end $$;

-- Nobody approves what they asked for, what covers them, or a chain of hand-offs they were part of; a head does not approve what
-- covers the whole of the unit they head.
create function work.why_not_decide(p work.exclusion_request) returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  me constant text := access.officer();
begin
  if me is null or not work.holds_in('{decider,inspector,head}', array[p.scope_unit]) then return 'NOT_YOURS_TO_APPROVE'; end if;
  if p.requested_by = access.person_id() or me = p.officer or me = any (work.chain_of(p.province_id, p.matter))
    or (p.officer is null and exists (select from work.post w where w.province_id = p.province_id and w.officer = me and w.role = 'head'
      and w.unit = p.scope_unit and w.superseded_at = 'infinity' and not w.withdrawn and w."from" <= publication.today()
      and (w."to" is null or w."to" > publication.today()))) then return 'EXCLUSION_CONCERNS_YOU'; end if;
  return null;
end $$;
create function work.may_decide_exclusion(p_request_no bigint) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select coalesce((select work.why_not_decide(r) is null from work.exclusion_request r
    where r.province_id = access.province() and r.request_no = p_request_no), false);
end;

create function work.decide_exclusion(p_request_no bigint, p_decision text, p_reason text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  r work.exclusion_request;
  why text;
begin
  select * into r from work.exclusion_request where province_id = access.province() and request_no = p_request_no for update;
  if not found then perform app.refuse('NO_SUCH_EXCLUSION'); end if;
  why := case when (p_decision = 'revoked') <> (r.decision is not distinct from 'approved' and r.revoked_on is null)
    or (p_decision <> 'revoked' and r.decision is not null) then 'EXCLUSION_DECIDED' else work.why_not_decide(r) end;
  if why is not null then perform app.refuse(why); end if;
  if p_decision = 'revoked' then
    update work.exclusion_request set revoked_by = access.person_id(), revoked_on = publication.today(), revoke_reason = p_reason
    where province_id = r.province_id and request_no = p_request_no;
  else
    update work.exclusion_request set decision = p_decision, decided_by = access.person_id(), decided_on = publication.today(), reason = p_reason
    where province_id = r.province_id and request_no = p_request_no;
  end if;
  if p_decision = 'refused' then return; end if;
  perform work.store_versions(r.province_id, 'exclusion', json_build_array(case when p_decision = 'revoked'
    then json_build_object('id', 'exclusion:' || p_request_no, 'source', 'console', 'recorded_at', clock_timestamp(), 'withdrawn', true)
    else json_build_object('id', 'exclusion:' || p_request_no, 'source', 'console', 'recorded_at', clock_timestamp(), 'withdrawn', false,
      'cause', r.cause, 'officer', r.officer, 'unit', r.unit, 'matter', r.matter, 'from', r."from", 'to', r."to", 'document', r.document,
      'approved_by', access.officer(), 'approved_on', publication.today()) end));
end $$;
grant execute on function work.request_exclusion(json), work.decide_exclusion(bigint, text, text), work.may_decide_exclusion(bigint) to kycuong_staff;
