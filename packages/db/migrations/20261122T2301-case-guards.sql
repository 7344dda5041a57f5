-- What must never fail in a case, asked once more where it is written. `rules/case` decides the same for the screens.

-- Every change of stage there is; a test holds it against the hand-written list of `rules`.
create function casework.path() returns table (stage_before text, stage_after text, kind text)
language sql immutable parallel safe
begin atomic
  values ('opened', 'verifying', 'admit'), ('opened', 'rejected', 'reject'), ('opened', 'joined', 'join'),
    ('verifying', 'joined', 'join'), ('verifying', 'explaining', 'requestExplanation'), ('explaining', 'weighing', 'explain'),
    ('explaining', 'weighing', 'refuseExplanation'), ('explaining', 'weighing', 'passExplanationLimit'),
    ('weighing', 'concluded', 'conclude'), ('concluded', 'decided', 'decideMeasure'), ('concluded', 'closed', 'close'),
    ('decided', 'appealed', 'fileAppeal'), ('decided', 'final', 'makeFinal'), ('decided', 'cleared', 'endCourtAction'),
    ('appealed', 'decided', 'decideAppeal'), ('appealed', 'cleared', 'decideAppeal'), ('appealed', 'cleared', 'endCourtAction'),
    ('final', 'closed', 'close'), ('final', 'cleared', 'endCourtAction'), ('final', 'verifying', 'reopen'),
    ('rejected', 'verifying', 'reopen'), ('closed', 'verifying', 'reopen'), ('cleared', 'verifying', 'reopen');
end;

-- Steps of the one who has the case, of the officer, and of roles.
create function casework.roles_for(p_kind text) returns text[]
language sql immutable parallel safe
return case
  when p_kind in ('addTask', 'finishTask', 'requestExplanation', 'passExplanationLimit', 'weighPoint', 'recordProtection', 'conclude',
    'recommendMeasure') then '{handler}'::text[]
  when p_kind in ('explain', 'nameRepresentative') then '{subject}'
  when p_kind in ('recordReceipt', 'refuseExplanation', 'fileAppeal') then '{subject,handler}'
  when p_kind in ('recordMeeting', 'recordDecisionReceipt', 'recordPartyNotice', 'recordCourtAction', 'endCourtAction', 'makeFinal')
    then '{verifier,decider}'
  when p_kind in ('suspend', 'endSuspension') then '{head,decider}'
  when p_kind = 'escalate' then '{decider,verifier,intake,inspector}'
  when p_kind = 'transferOfficer' then '{organisation-admin,decider,verifier}'
  when p_kind = 'open' then '{intake,verifier,inspector,head,decider}'
  else '{decider}' end;

create function casework.officer_of(p_person_id uuid) returns text
language sql stable
begin atomic
  select b.officer from access.officer_binding b where b.province_id = access.province() and b.person_id = p_person_id;
end;

-- Promise 11, of any person: bound to an officer, not the subject, not led by the subject, not in the chain.
create function casework.is_impartial(p_person_id uuid, p casework.case) returns boolean
language sql stable
return coalesce((
  select o.officer <> coalesce(p.subject_officer, '') and not o.officer = any (p.chain)
    and p_person_id is distinct from p.representative
    and coalesce(organisation.head_of_unit_on(p.province_id, o.unit, publication.today()), '') <> coalesce(p.subject_officer, '-')
    and o.unit is distinct from p.subject_collective
  from (select f.officer, organisation.unit_of_officer_on(p.province_id, f.officer, publication.today()) as unit
    from (select casework.officer_of(p_person_id) as officer) f) o
  where o.officer is not null), false);

create function casework.speaks_for_subject(p casework.case) returns boolean
language sql stable
return access.person_id() = p.representative or access.officer() = p.subject_officer
  or p.subject_collective is not null and access.officer() = organisation.head_of_unit_on(p.province_id, p.subject_collective, publication.today());

-- Whether the acting person may take this kind of step; refuses when not.
create function casework.check_actor(p_kind text, p casework.case) returns void
language plpgsql stable as $$
declare
  wanted constant text[] := casework.roles_for(p_kind);
  handles constant boolean := p.handler = access.person_id() and access.has_role('verifier');
begin
  if 'subject' = any (wanted) and coalesce(casework.speaks_for_subject(p), false) then return; end if;
  if wanted && '{subject,handler}' then
    if not ('handler' = any (wanted) and coalesce(handles, false)) then
      perform app.refuse(case when 'subject' = any (wanted) then 'NOT_THE_SUBJECT' else 'NOT_YOUR_CASE' end);
    end if;
  elsif not exists (select from unnest(wanted) r (role) where access.has_role_in(r.role, p.owner)) then
    perform app.refuse('NOT_YOUR_STEP');
  end if;
  if p_kind <> 'escalate' and not casework.is_impartial(access.person_id(), p) then perform app.refuse('CONFLICT_OF_INTEREST'); end if;
end $$;

create function casework.guard_case() returns trigger
language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if (new.province_id, new.case_year, new.case_no, new.origin, new.opened_by, new.opened_on, new.subject_officer, new.subject_collective)
      is distinct from (old.province_id, old.case_year, old.case_no, old.origin, old.opened_by, old.opened_on, old.subject_officer, old.subject_collective)
      then raise exception 'what a case is about never changes'; end if;
    if new.revision <> old.revision + 1 then raise exception 'a step is one revision'; end if;
  elsif new.stage not in ('opened', 'verifying') then raise exception 'a case begins opened, or verifying when it was separated'; end if;
  -- Promise 11, also when nothing but the handler changes hands.
  if new.handler is not null and (tg_op = 'INSERT' or new.handler is distinct from old.handler)
    and not casework.is_impartial(new.handler, new) then perform app.refuse('CONFLICT_OF_INTEREST'); end if;
  return new;
end $$;
create trigger guard before insert or update on casework.case for each row execute function casework.guard_case();
create trigger never_removed before delete or truncate on casework.case execute function casework.refuse_change();

-- Promise 1 and the four eyes of a decision.
create function casework.guard_decision() returns trigger
language plpgsql as $$
declare
  whole casework.case;
begin
  if tg_op = 'UPDATE' then
    if (new.decided_by, new.decided_on, new.measures, new.document_number) is distinct from (old.decided_by, old.decided_on, old.measures, old.document_number)
      then raise exception 'a decision is changed by another decision'; end if;
    return new;
  end if;
  select * into whole from casework.case c
  where c.province_id = new.province_id and c.case_year = new.case_year and c.case_no = new.case_no;
  if not exists (select from casework.explanation e where e.province_id = new.province_id and e.case_year = new.case_year
    and e.case_no = new.case_no and e.round = new.round and e.heard is not null) then perform app.refuse('EXPLANATION_STILL_OPEN'); end if;
  if not exists (select from casework.conclusion c where c.province_id = new.province_id and c.case_year = new.case_year
    and c.case_no = new.case_no and c.round = new.round and c.outcome = 'confirmed') then perform app.refuse('NOTHING_CONFIRMED'); end if;
  if new.decided_by = whole.handler or exists (select from casework.verifier v where v.province_id = new.province_id
    and v.case_year = new.case_year and v.case_no = new.case_no and v.person_id = new.decided_by)
    then perform app.refuse('VERIFIER_MAY_NOT_DECIDE'); end if;
  if not casework.is_impartial(new.decided_by, whole) then perform app.refuse('CONFLICT_OF_INTEREST'); end if;
  return new;
end $$;
create trigger guard before insert or update on casework.measure_decision for each row execute function casework.guard_decision();

create function casework.guard_appeal() returns trigger
language plpgsql as $$
begin
  if new.decided_by is not null and (exists (select from casework.measure_decision d where d.province_id = new.province_id
    and d.case_year = new.case_year and d.case_no = new.case_no and d.round = new.round and d.decided_by = new.decided_by and d.decided_on < new.decided_on)
    or exists (select from casework.verifier v where v.province_id = new.province_id and v.case_year = new.case_year
      and v.case_no = new.case_no and v.person_id = new.decided_by)) then perform app.refuse('DECIDED_BY_YOURSELF'); end if;
  return new;
end $$;
create trigger guard before insert or update on casework.appeal for each row execute function casework.guard_appeal();

-- INVARIANT: numbers have no gaps. A number that was taken and not used is found when the transaction ends.
create function casework.guard_number() returns trigger
language plpgsql as $$
begin
  if not exists (select from casework.case c where c.province_id = new.province_id and c.case_year = new.case_year and c.case_no = new.last)
    then raise exception 'number % of % was taken and not used', new.last, new.case_year; end if;
  return null;
end $$;
create constraint trigger no_gaps after insert or update on casework.number deferrable initially deferred
  for each row execute function casework.guard_number();
