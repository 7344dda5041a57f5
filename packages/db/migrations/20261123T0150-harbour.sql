-- What officers register before they act: proposals, their answers, and the pause of lateness that follows. Staff write nothing here;
-- three functions do, and the moment of filing is the database's.

create schema harbour;
grant usage on schema harbour to kycuong_staff;

create table harbour.proposal (
  province_id text collate "C" not null references app.workspace,
  proposal_year smallint not null,
  proposal_no integer not null check (proposal_no > 0),
  revision integer not null check (revision > 0),
  kind text collate "C" not null check (kind in ('prior-consultation', 'innovation', 'legal-obstacle')),
  basis text collate "C" not null check (basis in ('decree-73-2023', 'province')),
  officer text collate "C" not null,
  unit text collate "C" not null,
  asked_unit text collate "C" not null,
  matter text collate "C",
  matter_due_on date,
  filed_on date not null,
  filed_at timestamptz not null default clock_timestamp(),
  filed_by uuid not null references access.person,
  -- SHA-256 of what was filed, as it stood at that moment.
  filed_hash text collate "C" not null,
  answer_due_on date,
  outcome text collate "C" check (outcome in ('confirmed', 'rejected')),
  answered_on date check (answered_on >= filed_on),
  answered_by uuid references access.person check (answered_by <> filed_by),
  withdrawn_on date check (withdrawn_on >= filed_on),
  -- The whole proposal as rules/safe-harbour/proposal.ts has it.
  state jsonb not null,
  primary key (province_id, proposal_year, proposal_no),
  check (num_nulls(outcome, answered_on, answered_by) in (0, 3)),
  check (outcome is null or withdrawn_on is null),
  -- INVARIANT: a proposal says what stands in the way, and what its officer proposes.
  check (coalesce(btrim(state ->> 'ownProposal'), '') <> ''
    and coalesce(btrim(state ->> 'conflictingProvisions'), btrim(state ->> 'missingCompetence'), '') <> '')
);
create index on harbour.proposal (province_id, officer, proposal_year, proposal_no);
create index on harbour.proposal (province_id, asked_unit, answer_due_on);

call access.own_by_province('harbour.proposal');
call audit.watch('harbour.proposal');
-- Both units, the officer, and whoever filed it.
call access.own_by_unit('harbour.proposal', 'evidence', '{unit,asked_unit}', '{officer}',
  '(select p.person_id from access.proved p) = filed_by');
grant select on harbour.proposal to kycuong_staff;

create function harbour.guard_proposal() returns trigger
language plpgsql as $$
begin
  if tg_op in ('DELETE', 'TRUNCATE') then raise exception 'what was registered stays: % refused', tg_op; end if;
  if (new.province_id, new.proposal_year, new.proposal_no, new.filed_on, new.filed_at, new.filed_by, new.filed_hash, new.officer, new.matter)
    is distinct from (old.province_id, old.proposal_year, old.proposal_no, old.filed_on, old.filed_at, old.filed_by, old.filed_hash, old.officer, old.matter)
    or new.state - '{answer,withdrawnOn,revision}'::text[] <> old.state - '{answer,withdrawnOn,revision}'::text[]
    then raise exception 'what was registered never changes'; end if;
  if old.outcome is not null or old.withdrawn_on is not null then perform app.refuse('PROPOSAL_SETTLED'); end if;
  return new;
end $$;
create trigger guard before update or delete on harbour.proposal for each row execute function harbour.guard_proposal();
create trigger never_emptied before truncate on harbour.proposal for each statement execute function harbour.guard_proposal();

-- Heads, deputises or manages today.
create function harbour.leads(p_officer text) returns boolean
language sql stable
begin atomic
  select exists (select from work.post p where p.province_id = access.province() and p.officer = p_officer and p.role <> 'staff'
    and p.superseded_at = 'infinity' and not p.withdrawn and p."from" <= publication.today()
    and (p."to" is null or p."to" > publication.today()));
end;

-- The exclusion that detection honours: from the day of filing, because whoever reports an obstacle in time does not pay for the time
-- that the answer takes; rejected or withdrawn it ends on that day, and the days before stay as they were.
create function harbour.keep_pause(p harbour.proposal) returns void
language plpgsql as $$
declare
  record_id constant text := 'harbour/' || p.proposal_year || '/' || p.proposal_no;
  ended constant date := coalesce(p.withdrawn_on, case when p.outcome = 'rejected' then p.answered_on end);
  approver constant text := coalesce((select b.officer from access.officer_binding b
    where b.province_id = p.province_id and b.person_id = p.answered_by), p.officer);
begin
  if p.matter is null or p.filed_on > p.matter_due_on then return; end if;
  insert into work.exclusion (province_id, id, recorded_at, source, withdrawn, cause, officer, matter, "from", "to", document, approved_by, approved_on)
  values (p.province_id, record_id, clock_timestamp(), 'safe-harbour', coalesce(ended = p.filed_on, false), 'safe-harbour', p.officer, p.matter, p.filed_on, ended,
    'Sổ đề xuất số ' || p.proposal_year || '/' || p.proposal_no, approver, coalesce(p.answered_on, p.filed_on));
  insert into work.arrival (province_id, kind, ids) values (p.province_id, 'exclusion', array[record_id]);
  perform audit.write(p.province_id, 'insert', 'work.exclusion', jsonb_build_object('id', record_id),
    jsonb_build_object('matter', p.matter, 'from', p.filed_on, 'to', ended));
end $$;

create function harbour.file_proposal(p_state jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  me constant text := access.officer();
  today constant date := publication.today();
  made harbour.proposal;
begin
  if me is null or p_state ->> 'officer' is distinct from me or p_state ->> 'filedBy' is distinct from access.person_id()::text
    or p_state ->> 'filedOn' is distinct from today::text or p_state ->> 'answer' is not null or p_state ->> 'withdrawnOn' is not null
    then perform app.refuse('PROPOSER_UNKNOWN'); end if;
  if coalesce(btrim(p_state ->> 'conflictingProvisions'), btrim(p_state ->> 'missingCompetence'), '') = ''
    or coalesce(btrim(p_state ->> 'ownProposal'), '') = '' then perform app.refuse('OBSTACLE_NOT_NAMED'); end if;
  -- Nghị định 73/2023 covers leaders and managers only.
  if p_state ->> 'basis' = 'decree-73-2023' and not harbour.leads(me) then perform app.refuse('PROTECTION_NOT_A_MECHANISM'); end if;
  perform pg_advisory_xact_lock(hashtextextended('harbour.proposal ' || access.province(), 0));
  made.province_id := access.province();
  made.proposal_year := extract(year from today);
  select coalesce(max(proposal_no), 0) + 1 into made.proposal_no from harbour.proposal p
  where p.province_id = made.province_id and p.proposal_year = made.proposal_year;
  made.revision := 1;
  made.kind := p_state ->> 'kind';
  made.basis := p_state ->> 'basis';
  made.officer := me;
  made.unit := organisation.unit_of_officer_on(made.province_id, me, today);
  made.asked_unit := p_state ->> 'askedUnit';
  made.matter := p_state ->> 'matter';
  made.matter_due_on := (p_state ->> 'matterDueOn')::date;
  made.filed_on := today;
  made.filed_at := clock_timestamp();
  made.filed_by := access.person_id();
  made.filed_hash := app.sha256_hex(p_state::text);
  made.answer_due_on := (p_state ->> 'answerDueOn')::date;
  made.state := p_state || jsonb_build_object('id', made.proposal_year || '/' || made.proposal_no, 'revision', 1);
  insert into harbour.proposal select made.*;
  perform harbour.keep_pause(made);
  return jsonb_build_object('year', made.proposal_year, 'no', made.proposal_no);
end $$;

-- Answers or withdraws; `p_state` is what the rules made of it.
create function harbour.settle_proposal(p_year smallint, p_no integer, p_seen integer, p_state jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  kept harbour.proposal;
begin
  select * into kept from harbour.proposal p
  where p.province_id = access.province() and p.proposal_year = p_year and p.proposal_no = p_no for update;
  if not found then perform app.refuse('NO_SUCH_PROPOSAL_FILED'); end if;
  if kept.revision <> p_seen then perform app.refuse('STALE_PROPOSAL'); end if;
  if kept.outcome is not null or kept.withdrawn_on is not null then perform app.refuse('PROPOSAL_SETTLED'); end if;
  if p_state ->> 'withdrawnOn' is not null then
    if access.person_id() <> kept.filed_by then perform app.refuse('NOT_YOUR_PROPOSAL'); end if;
    kept.withdrawn_on := publication.today();
  else
    if access.officer() is null or not (access.has_role_in('decider', kept.asked_unit) or access.has_role_in('head', kept.asked_unit))
      then perform app.refuse('NOT_THE_BODY_ASKED'); end if;
    if access.officer() = kept.officer or access.person_id() = kept.filed_by then perform app.refuse('ANSWERED_BY_PROPOSER'); end if;
    kept.outcome := p_state #>> '{answer,outcome}';
    kept.answered_on := publication.today();
    kept.answered_by := access.person_id();
  end if;
  update harbour.proposal p set revision = p_seen + 1, outcome = kept.outcome, answered_on = kept.answered_on, answered_by = kept.answered_by,
    withdrawn_on = kept.withdrawn_on, state = p_state || jsonb_build_object('revision', p_seen + 1)
  where p.province_id = kept.province_id and p.proposal_year = p_year and p.proposal_no = p_no;
  perform harbour.keep_pause(kept);
end $$;
grant execute on function harbour.leads(text), harbour.file_proposal(jsonb), harbour.settle_proposal(smallint, integer, integer, jsonb) to kycuong_staff;

-- Whether a proposal was registered before an act that it may protect (rules/safe-harbour/covers.ts).
create function harbour.covers(p harbour.proposal, p_officer text, p_matter text, p_act_on date) returns boolean
language sql immutable
return p.officer = p_officer and (p.matter is null or p_matter is null or p.matter = p_matter) and p.filed_on <= p_act_on
  and coalesce(p_act_on < coalesce(p.withdrawn_on, case when p.outcome = 'rejected' then p.answered_on end), true);

create function harbour.covering(p casework.case) returns setof harbour.proposal
language sql stable
begin atomic
  select r.* from harbour.proposal r
  where r.province_id = p.province_id and r.officer = p.subject_officer and exists (
    select from jsonb_array_elements(p.state -> 'allegations') a
    where harbour.covers(r, p.subject_officer, p.state ->> 'matter', (a ->> 'actOn')::date))
  order by r.proposal_year, r.proposal_no;
end;

-- Whoever has the case weighs them, wherever they were filed; so a reader is asked about the case and not about the proposal.
create function harbour.proposals_of_case(p_year smallint, p_no integer) returns table (state jsonb)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select r.state from casework.case c, harbour.covering(c) r
  where c.province_id = access.province() and c.case_year = p_year and c.case_no = p_no
    and (c.handler = access.person_id() or c.subject_officer = access.officer() or access.has_role_in('verifier', c.owner)
      or access.has_role_in('decider', c.owner) or access.has_role_in('inspector', c.owner) or access.has_role_in('auditor', c.owner));
end;
grant execute on function harbour.proposals_of_case(smallint, integer) to kycuong_staff;

-- No case is concluded over a proposal that was registered before the act and that nobody weighed.
create function harbour.guard_conclusion() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if old.stage = 'weighing' and new.stage = 'concluded' and exists (
    select from harbour.covering(new) r where not exists (
      select from jsonb_array_elements(coalesce(new.state #> '{protection,proposals}', '[]')) w
      where w ->> 'proposal' = r.proposal_year || '/' || r.proposal_no)) then perform app.refuse('PROPOSAL_NOT_WEIGHED'); end if;
  return new;
end $$;
create trigger harbour_weighed before update of stage on casework.case for each row execute function harbour.guard_conclusion();
