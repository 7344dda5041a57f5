-- The organisation beside the evidence: units, posts, competences, delegations and leave stay versions in `work`, which the
-- engine reads; here stand the officers, what evidence has no field for, and every change with its ground, so that it can be undone.

create schema organisation;
grant usage on schema organisation to kycuong_staff, kycuong_jobs;

create table organisation.officer (
  province_id text collate "C" not null references app.workspace,
  officer text collate "C" not null check (length(officer) between 1 and 120),
  name text not null check (name <> ''),
  -- By which names sort: given name first, in Vietnamese order (rules/organisation/name-key.ts).
  name_key text collate "C" not null,
  kind text collate "C" not null check (kind in ('cadre', 'civil-servant', 'public-employee', 'contract-worker')),
  "from" date,
  "to" date,
  check ("to" > "from"),
  primary key (province_id, officer)
);
create index on organisation.officer (province_id, name_key, officer);

-- By whose beginnings an officer is found; under a policy only compared bounds reach an index.
create table organisation.officer_token (
  province_id text collate "C" not null,
  token text collate "C" not null,
  officer text collate "C" not null,
  primary key (province_id, token, officer),
  foreign key (province_id, officer) references organisation.officer on delete cascade
);
create index on organisation.officer_token (province_id, officer);

-- What a post has beside its evidence.
create table organisation.post_detail (
  province_id text collate "C" not null references app.workspace,
  id text collate "C" not null,
  acting boolean not null,
  concurrent boolean not null,
  title text,
  primary key (province_id, id)
);

-- Times in which discipline is not yet considered: health, family, prosecution. Few may read them.
create table organisation.stay (
  province_id text collate "C" not null references app.workspace,
  id text collate "C" not null,
  officer text collate "C" not null,
  cause text collate "C" not null check (cause in ('illness', 'maternity', 'prosecution')),
  document text not null,
  "from" date not null,
  "to" date,
  check ("to" > "from"),
  primary key (province_id, id)
);
create index on organisation.stay (province_id, officer);

create table organisation.change (
  province_id text collate "C" not null references app.workspace,
  change_no bigint generated always as identity,
  at timestamptz not null default clock_timestamp(),
  person_id uuid,
  action text collate "C" not null,
  source text collate "C" not null,
  effective_on date not null,
  -- The document that decided it, and why it was entered.
  document text not null check (btrim(document) <> ''),
  reason text not null default '',
  reverts bigint,
  -- Touches what few may read; so its ground and its subjects are theirs alone, too.
  is_protected boolean not null,
  primary key (province_id, change_no),
  foreign key (province_id, reverts) references organisation.change
);

create index on organisation.change (province_id, reverts);

create table organisation.change_record (
  province_id text collate "C" not null,
  change_no bigint not null,
  kind text collate "C" not null check (kind in ('unit', 'officer', 'post', 'competence', 'delegation', 'leave', 'stay')),
  id text collate "C" not null,
  before jsonb,
  after jsonb,
  check (num_nulls(before, after) < 2),
  primary key (province_id, change_no, kind, id),
  foreign key (province_id, change_no) references organisation.change
);
create index on organisation.change_record (province_id, kind, id);

-- Which units and officers a change is about, for the history of each.
create table organisation.change_subject (
  province_id text collate "C" not null,
  subject_kind text collate "C" not null check (subject_kind in ('unit', 'officer')),
  subject text collate "C" not null,
  change_no bigint not null,
  primary key (province_id, subject_kind, subject, change_no),
  foreign key (province_id, change_no) references organisation.change
);
create index on organisation.change_subject (province_id, change_no);

create table organisation.succession (
  province_id text collate "C" not null,
  change_no bigint not null,
  predecessor text collate "C" not null,
  successor text collate "C" not null check (successor <> predecessor),
  kind text collate "C" not null check (kind in ('merged', 'split', 'dissolved')),
  effective_on date not null,
  primary key (province_id, change_no, predecessor, successor),
  foreign key (province_id, change_no) references organisation.change
);
create index on organisation.succession (province_id, predecessor);
create index on organisation.succession (province_id, successor);

-- Membership of the Party, apart and protected: rows only grow, no role of ours may read them, and each view is an entry of the audit log.
create table organisation.party_membership (
  province_id text collate "C" not null references app.workspace,
  officer text collate "C" not null,
  recorded_at timestamptz not null default clock_timestamp(),
  standing text collate "C" check (standing in ('member', 'probationary')),
  "from" date,
  document text not null check (btrim(document) <> ''),
  check ((standing is null) = ("from" is null)),
  primary key (province_id, officer, recorded_at),
  foreign key (province_id, officer) references organisation.officer
);

create table organisation.work_regulation (
  province_id text collate "C" not null references app.workspace,
  unit text collate "C" not null,
  version integer not null check (version > 0),
  title text not null check (btrim(title) <> ''),
  document text not null check (btrim(document) <> ''),
  effective_from date not null,
  review_on date not null check (review_on > effective_from),
  summary text not null default '',
  primary key (province_id, unit, version)
);

create table organisation.dissemination (
  province_id text collate "C" not null references app.workspace,
  dissemination_no bigint generated always as identity,
  directive_slug text collate "C" not null,
  version integer not null,
  unit text collate "C" not null,
  held_on date not null,
  form text collate "C" not null check (form in ('meeting', 'document', 'online')),
  document text not null check (btrim(document) <> ''),
  primary key (province_id, dissemination_no),
  foreign key (province_id, directive_slug, version) references app.catalogue_version
);
create index on organisation.dissemination (province_id, unit);

create table organisation.briefed (
  province_id text collate "C" not null,
  dissemination_no bigint not null,
  officer text collate "C" not null,
  primary key (province_id, dissemination_no, officer),
  foreign key (province_id, dissemination_no) references organisation.dissemination,
  foreign key (province_id, officer) references organisation.officer
);
create index on organisation.briefed (province_id, officer);

-- Who may know about health, family, prosecution and Party membership.
create function organisation.may_read_protected() returns boolean
language sql stable
return access.has_role('organisation-admin') or access.has_role('decider');
grant execute on function organisation.may_read_protected() to kycuong_staff;

do $$
declare
  owned regclass;
begin
  for owned in select c.oid from pg_class c where c.relnamespace = 'organisation'::regnamespace and c.relkind = 'r' loop
    call access.own_by_province(owned);
    call work.let_jobs_work(owned);
  end loop;
end $$;
grant select on organisation.officer, organisation.officer_token, organisation.post_detail, organisation.stay, organisation.change,
  organisation.change_record, organisation.change_subject, organisation.succession, organisation.work_regulation,
  organisation.dissemination, organisation.briefed to kycuong_staff;
grant select on organisation.officer, organisation.post_detail, organisation.succession to kycuong_jobs;
create policy protected on organisation.stay as restrictive for select to kycuong_staff
  using ((select organisation.may_read_protected()));
create policy protected on organisation.change_record as restrictive for select to kycuong_staff
  using (kind <> 'stay' or (select organisation.may_read_protected()));
create policy protected on organisation.change as restrictive for select to kycuong_staff
  using (not is_protected or (select organisation.may_read_protected()));

call audit.watch('organisation.work_regulation');
call audit.watch('organisation.dissemination');
call audit.watch('organisation.briefed');

-- A view of what is protected is an entry too.
alter table audit.entry drop constraint entry_action_check;
alter table audit.entry add constraint entry_action_check check (action in ('insert', 'update', 'delete', 'erase', 'view'));
