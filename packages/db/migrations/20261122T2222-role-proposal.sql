-- Roles are granted by an organisation admin, and where a role decides or looks at others, by a second one. Staff have no INSERT
-- here: these functions are the only way, and hold when a screen forgets to ask.

-- Alone, an organisation admin may give what reaches no further than one's own work.
create function access.needs_four_eyes(p_role text) returns boolean
language sql immutable parallel safe return p_role not in ('catalogue-editor', 'intake', 'officer');

create table access.role_proposal (
  province_id text collate "C" not null references app.workspace,
  proposal_no bigint generated always as identity,
  person_id uuid not null references access.person,
  -- A role, or (without one) which officer the person is.
  role text collate "C",
  unit text collate "C",
  officer text collate "C",
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  reason text not null check (btrim(reason) <> ''),
  proposed_by uuid not null references access.person,
  proposed_at timestamptz not null default clock_timestamp(),
  state text collate "C" not null default 'waiting' check (state in ('waiting', 'confirmed', 'refused', 'withdrawn')),
  -- Null where one person was enough.
  decided_by uuid references access.person,
  decided_at timestamptz,
  decision_reason text,
  primary key (province_id, proposal_no),
  check (num_nonnulls(role, officer) = 1),
  check ((state = 'waiting') = (decided_at is null)),
  check (state not in ('confirmed', 'refused') or decided_by <> proposed_by),
  check (state <> 'confirmed' or decided_by <> person_id),
  check (state <> 'confirmed' or decided_by is not null or (role is not null and not access.needs_four_eyes(role)))
);
create index on access.role_proposal (province_id, state);
create index on access.role_proposal (province_id, person_id);

alter table access.membership add column ended_by uuid references access.person, add column end_reason text;

-- Whether the acting person administers a unit, or with null the whole province.
create function access.administers(p_unit text) returns boolean
language sql stable return case when p_unit is null then exists (
    select from access.proved p join access.membership m using (province_id, person_id) cross join publication.calendar c
    where m.role = 'organisation-admin' and m.unit is null and m.valid_from <= c.today and (m.valid_to is null or m.valid_to > c.today))
  else access.has_role_in('organisation-admin', p_unit) end;

-- Of the acting province: whoever holds, held or was offered a role there. Anybody else is unknown, wherever they may exist.
create function access.is_colleague(p_person_id uuid) returns boolean
language sql stable
return exists (select from access.membership where province_id = access.province() and person_id = p_person_id)
  or exists (select from access.role_proposal where province_id = access.province() and person_id = p_person_id);

create function access.carry_out(p access.role_proposal) returns void
language plpgsql as $$
begin
  if p.officer is not null then
    if exists (select from access.officer_binding b where b.province_id = p.province_id and b.officer = p.officer
      and b.person_id <> p.person_id) then perform app.refuse('OFFICER_BOUND_ALREADY'); end if;
    insert into access.officer_binding values (p.province_id, p.person_id, p.officer)
    on conflict (province_id, person_id) do update set officer = excluded.officer;
  else
    insert into access.membership (province_id, person_id, role, unit, valid_from, valid_to)
    values (p.province_id, p.person_id, p.role, p.unit, greatest(p.valid_from, publication.today()), p.valid_to);
  end if;
end $$;

create function access.put_forward(p access.role_proposal) returns bigint
language plpgsql as $$
declare
  made access.role_proposal;
begin
  if btrim(p.reason) = '' then perform app.refuse('ROLE_REASON_REQUIRED'); end if;
  if p.person_id = access.person_id() then perform app.refuse('OWN_ROLE'); end if;
  if p.valid_from < publication.today() then perform app.refuse('ROLE_DAY_IN_PAST'); end if;
  if p.valid_to <= p.valid_from then perform app.refuse('ROLE_ENDS_BEFORE_IT_BEGINS'); end if;
  if p.unit is not null and not exists (
    select from work.unit u where u.province_id = p.province_id and u.unit = p.unit
      and u.superseded_at = 'infinity' and not u.withdrawn) then perform app.refuse('ROLE_UNIT_UNKNOWN'); end if;
  if exists (
    select from access.membership m where m.province_id = p.province_id and m.person_id = p.person_id and m.role = p.role
      and m.unit is not distinct from p.unit and (m.valid_to is null or m.valid_to > p.valid_from)
      and (p.valid_to is null or m.valid_from < p.valid_to)) then perform app.refuse('ROLE_HELD_ALREADY'); end if;
  if exists (
    select from access.role_proposal w where w.province_id = p.province_id and w.person_id = p.person_id and w.state = 'waiting'
      and w.role is not distinct from p.role and w.unit is not distinct from p.unit and w.officer is not distinct from p.officer)
    then perform app.refuse('ROLE_PROPOSED_ALREADY'); end if;
  insert into access.role_proposal
    (province_id, person_id, role, unit, officer, valid_from, valid_to, reason, proposed_by, state, decided_at)
  values (p.province_id, p.person_id, p.role, p.unit, p.officer, p.valid_from, p.valid_to, btrim(p.reason), access.person_id(),
    case when p.role is null or access.needs_four_eyes(p.role) then 'waiting' else 'confirmed' end,
    case when p.role is null or access.needs_four_eyes(p.role) then null else clock_timestamp() end)
  returning * into made;
  if made.state = 'confirmed' then perform access.carry_out(made); end if;
  return made.proposal_no;
end $$;

create function access.propose_role(p_person_id uuid, p_role text, p_unit text, p_from date, p_to date, p_reason text) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  wanted access.role_proposal;
begin
  if not access.administers(p_unit) then perform app.refuse('NOT_AN_ORGANISATION_ADMIN'); end if;
  perform pg_advisory_xact_lock(hashtextextended('roles ' || access.province(), 0));
  if not access.is_colleague(p_person_id) then perform app.refuse('NO_SUCH_PERSON'); end if;
  wanted.province_id := access.province();
  wanted.person_id := p_person_id;
  wanted.role := p_role;
  wanted.unit := p_unit;
  wanted.valid_from := p_from;
  wanted.valid_to := p_to;
  wanted.reason := p_reason;
  return access.put_forward(wanted);
end $$;

create function access.propose_officer(p_person_id uuid, p_officer text, p_reason text) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  wanted access.role_proposal;
begin
  if not access.administers(null) then perform app.refuse('NOT_AN_ORGANISATION_ADMIN'); end if;
  perform pg_advisory_xact_lock(hashtextextended('roles ' || access.province(), 0));
  if not access.is_colleague(p_person_id) then perform app.refuse('NO_SUCH_PERSON'); end if;
  wanted.province_id := access.province();
  wanted.person_id := p_person_id;
  wanted.officer := p_officer;
  wanted.valid_from := publication.today();
  wanted.reason := p_reason;
  return access.put_forward(wanted);
end $$;

-- Confirmed or refused by another organisation admin than the one who proposed, and never by the person whom it is about.
create function access.decide_proposal(p_proposal_no bigint, p_decision text, p_reason text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  proposal access.role_proposal;
begin
  perform pg_advisory_xact_lock(hashtextextended('roles ' || access.province(), 0));
  select * into proposal from access.role_proposal
  where province_id = access.province() and proposal_no = p_proposal_no for update;
  if not found or not access.administers(proposal.unit) then perform app.refuse('NO_SUCH_PROPOSAL'); end if;
  if proposal.state <> 'waiting' then perform app.refuse('PROPOSAL_DECIDED_ALREADY'); end if;
  if p_decision = 'withdrawn' then
    if proposal.proposed_by <> access.person_id() then perform app.refuse('NOT_THE_PROPOSER'); end if;
  else
    if proposal.proposed_by = access.person_id() then perform app.refuse('PROPOSED_BY_YOU'); end if;
    if proposal.person_id = access.person_id() then perform app.refuse('OWN_ROLE'); end if;
    if p_decision = 'refused' and btrim(coalesce(p_reason, '')) = '' then perform app.refuse('ROLE_REASON_REQUIRED'); end if;
  end if;
  update access.role_proposal
  set state = p_decision, decided_by = access.person_id(), decided_at = clock_timestamp(), decision_reason = nullif(btrim(p_reason), '')
  where province_id = proposal.province_id and proposal_no = proposal.proposal_no;
  if p_decision = 'confirmed' then
    if proposal.valid_to <= publication.today() then perform app.refuse('ROLE_ENDS_BEFORE_IT_BEGINS'); end if;
    perform access.carry_out(proposal);
  end if;
end $$;

-- Taking away needs no second person: it is to be quick. The last organisation admin of a province stays.
create function access.end_role(p_membership_no bigint, p_reason text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  held access.membership;
begin
  perform pg_advisory_xact_lock(hashtextextended('roles ' || access.province(), 0));
  select * into held from access.membership where province_id = access.province() and membership_no = p_membership_no for update;
  if not found or not access.administers(held.unit) then perform app.refuse('NO_SUCH_ROLE'); end if;
  if btrim(coalesce(p_reason, '')) = '' then perform app.refuse('ROLE_REASON_REQUIRED'); end if;
  if held.valid_to <= publication.today() then perform app.refuse('ROLE_ENDED_ALREADY'); end if;
  if held.role = 'organisation-admin' and held.unit is null and not exists (
    select from access.membership m
    where m.province_id = held.province_id and m.role = held.role and m.unit is null and m.person_id <> held.person_id
      and m.valid_from <= publication.today() and m.valid_to is null) then perform app.refuse('LAST_ORGANISATION_ADMIN'); end if;
  if held.valid_from >= publication.today() then
    -- A role that has not been held a whole day yet: nothing is left of it but its entry in the log and its proposal.
    delete from access.membership where province_id = held.province_id and membership_no = held.membership_no;
  else
    update access.membership set valid_to = publication.today(), ended_by = access.person_id(), end_reason = btrim(p_reason)
    where province_id = held.province_id and membership_no = held.membership_no;
  end if;
end $$;

call access.own_by_province('access.role_proposal');
call audit.watch('access.role_proposal');
grant select on access.role_proposal to kycuong_staff;
grant execute on function access.needs_four_eyes(text), access.roles_that_see(text), access.propose_role(uuid, text, text, date, date, text),
  access.propose_officer(uuid, text, text), access.decide_proposal(bigint, text, text), access.end_role(bigint, text) to kycuong_staff;
