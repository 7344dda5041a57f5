-- Long because the whole gate stands in one place, where nobody can walk around it. From a case that is final to a record that the
-- public reads: drafts, the answers of the gate, two approvals, and the functions that alone write schema `publication`.
-- `rules/publication` decides the same for the screens.

create schema publishing;
grant usage on schema publishing to kycuong_staff, kycuong_jobs;

create table publishing.number (
  province_id text collate "C" not null references app.workspace,
  prefix text collate "C" not null check (prefix ~ '^[A-Z]{2,3}$'),
  result_year smallint not null,
  last integer not null,
  primary key (province_id, prefix, result_year)
);

-- Which record came from which case. Stays here, where the public never reads.
create table publishing.record (
  province_id text collate "C" not null references app.workspace,
  number text collate "C" not null,
  case_year smallint not null,
  case_no integer not null,
  primary key (province_id, number),
  foreign key (province_id, case_year, case_no) references casework.case
);
create index on publishing.record (province_id, case_year, case_no);

create table publishing.draft (
  province_id text collate "C" not null references app.workspace,
  draft_no bigint generated always as identity,
  number text collate "C" not null,
  state text collate "C" not null default 'editing' check (state in ('editing', 'in-review', 'published', 'abandoned')),
  -- Canonical JSON of rules' `publishedResultSchema`, with the days of appearance left to the moment of publication.
  content text not null,
  -- Canonical JSON of the name, post and legal basis; null where nobody is named.
  named text,
  content_hash text collate "C" not null generated always as (app.sha256_hex(content || E'\n' || coalesce(named, ''))) stored,
  ends_on date,
  -- {"outweighed", "whom", "why"}: what harm it can do, to whom, and whether the public interest outweighs it.
  harm jsonb check (harm ? 'outweighed' and harm ? 'why'),
  -- Details of the text that may stay, each with why: [{"text", "reason"}].
  kept_details jsonb not null default '[]',
  -- What rules found about the group that hides the person: {"size", "k", "unit"}, or null where somebody is named.
  hiding jsonb,
  -- Why a standing record is replaced; null for a first one.
  correction text check (btrim(correction) <> ''),
  row_version integer not null default 1,
  changed_at timestamptz not null default now(),
  primary key (province_id, draft_no),
  foreign key (province_id, number) references publishing.record
);
create unique index one_open_draft on publishing.draft (province_id, number) where state in ('editing', 'in-review');

create table publishing.author (
  province_id text collate "C" not null,
  draft_no bigint not null,
  person_id uuid not null references access.person,
  primary key (province_id, draft_no, person_id),
  foreign key (province_id, draft_no) references publishing.draft
);

create table publishing.approval (
  province_id text collate "C" not null,
  draft_no bigint not null,
  person_id uuid not null references access.person,
  account_id text not null,
  content_hash text collate "C" not null,
  at timestamptz not null default clock_timestamp(),
  primary key (province_id, draft_no, content_hash, person_id),
  foreign key (province_id, draft_no) references publishing.draft
);

-- What people ask of a standing record: a reply, a correction, a hold. Taken down by staff; answered with a reason.
create table publishing.request (
  province_id text collate "C" not null,
  request_no bigint generated always as identity,
  number text collate "C" not null,
  kind text collate "C" not null check (kind in ('correction', 'reply', 'removal')),
  words text not null check (btrim(words) <> ''),
  asked_on date not null,
  taken_by uuid not null references access.person,
  answer text check (btrim(answer) <> ''),
  granted boolean,
  answered_by uuid references access.person,
  answered_on date check (answered_on >= asked_on),
  check (num_nulls(answer, granted, answered_by, answered_on) in (0, 4)),
  check (answered_by <> taken_by),
  primary key (province_id, request_no),
  foreign key (province_id, number) references publishing.record
);
create index on publishing.request (province_id, number);

do $$
declare
  owned regclass;
begin
  foreach owned in array '{publishing.number,publishing.record,publishing.draft,publishing.author,publishing.approval,publishing.request}'::regclass[] loop
    call access.own_by_province(owned);
    call audit.watch(owned);
  end loop;
end $$;
-- Drafts may hold a name: those who publish see them, and an auditor.
do $$
declare
  owned regclass;
begin
  foreach owned in array '{publishing.record,publishing.draft,publishing.author,publishing.approval,publishing.request}'::regclass[] loop
    execute format('drop policy staff_reads on %s', owned);
    execute format('create policy staff_reads on %s for select to kycuong_staff using (province_id = (select province_id from access.proved)
      and (select access.has_role(''publisher'') or access.has_role(''decider'') or access.has_role(''auditor'')))', owned);
  end loop;
end $$;
grant select on publishing.record, publishing.draft, publishing.author, publishing.approval, publishing.request to kycuong_staff;

-- What stands or is held now, for those who publish: the public policy hides what is held.
create function publishing.standing(p_number text) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select coalesce((select case when r.held then 'held' else 'shown' end from publication.result r
    where r.province_id = access.province() and r.number = p_number), 'none')
  where access.has_role('publisher') or access.has_role('decider') or access.has_role('auditor');
end;
grant execute on function publishing.standing(text) to kycuong_staff;

-- Promise 3, where a record would appear: the decision stands and is received, every appeal and court action is over, and the
-- case itself has reached its end.
create function publishing.case_is_final(p_province_id text, p_year smallint, p_no integer) returns boolean
language sql stable
return exists (
  select from casework.case c join casework.measure_decision d using (province_id, case_year, case_no, round)
  where c.province_id = p_province_id and c.case_year = p_year and c.case_no = p_no and c.stage in ('final', 'closed')
    and not d.overturned and d.received_on is not null
    and not exists (select from casework.appeal a where a.province_id = c.province_id and a.case_year = c.case_year
      and a.case_no = c.case_no and a.outcome is null)
    and not exists (select from casework.clock k where k.province_id = c.province_id and k.case_year = c.case_year and k.case_no = c.case_no
      and k.limit_id like 'appeal-%' and k.ended_on is null and k.due_on >= publication.today())
    and coalesce(c.state #>> '{court,outcome}', case when c.state -> 'court' = 'null' then 'none' end) is not null);

-- The settings of the version of a directive that is in force today.
create function publishing.settings(p_province_id text, p_directive text) returns jsonb
language sql stable
return (select v.settings::jsonb from app.catalogue_version v
  where v.province_id = p_province_id and v.directive_slug = p_directive and v.status = 'approved'
    and v.effective_from <= publication.today() and coalesce(v.effective_to > publication.today(), true));

create function publishing.parameter(p_settings jsonb, p_id text) returns integer
language sql stable
return (select (v ->> 'value')::integer
  from jsonb_array_elements(p_settings -> 'parameters') p, jsonb_array_elements(p -> 'values') v
  where p ->> 'id' = p_id and (v ->> 'from')::date <= publication.today() and coalesce((v ->> 'to')::date > publication.today(), true));

-- Promise 21: the directive names publication, or the province recorded its own basis.
create function publishing.mechanism_works(p_province_id text, p_directive text) returns boolean
language sql stable
return coalesce((
  select publication.mechanism_status(m, t.content::jsonb -> 'provisions') = 'works'
  from app.catalogue_version v join app.directive_text t using (province_id, directive_slug, edition),
    jsonb_array_elements(v.settings::jsonb -> 'mechanisms') m
  where v.province_id = p_province_id and v.directive_slug = p_directive and v.status = 'approved' and m ->> 'id' = 'publication'
    and v.effective_from <= publication.today() and coalesce(v.effective_to > publication.today(), true)), false);

create function publishing.lock_draft(p_draft_no bigint, p_role text) returns publishing.draft
language plpgsql as $$
declare
  found_draft publishing.draft;
begin
  if not access.has_role(p_role) then perform app.refuse('NOT_PERMITTED'); end if;
  select * into found_draft from publishing.draft where province_id = access.province() and draft_no = p_draft_no for update;
  if not found then perform app.refuse('NO_SUCH_DRAFT'); end if;
  return found_draft;
end $$;

create function publishing.note_author(p publishing.draft) returns void
language sql
begin atomic
  insert into publishing.author values (p.province_id, p.draft_no, access.person_id()) on conflict do nothing;
end;

-- The next number of a year; a record keeps its own through every correction.
create function publishing.take_number(p_prefix text) returns text
language plpgsql as $$
declare
  year constant smallint := extract(year from publication.today());
  taken integer;
begin
  insert into publishing.number values (access.province(), p_prefix, year, 1)
  on conflict (province_id, prefix, result_year) do update set last = number.last + 1
  returning last into taken;
  return format('%s-%s-%s', p_prefix, year, lpad(taken::text, 4, '0'));
end $$;

-- Begins a record for a case, or a correction of a standing one. Returns the draft.
create function publishing.begin_draft(p_year smallint, p_no integer, p_prefix text, p_content text, p_correction text) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  chosen text := (select number from publishing.record where province_id = access.province() and case_year = p_year and case_no = p_no);
  made publishing.draft;
begin
  if not access.has_role('publisher') then perform app.refuse('NOT_PERMITTED'); end if;
  if not exists (select from casework.case where province_id = access.province() and case_year = p_year and case_no = p_no)
    then perform app.refuse('NO_SUCH_CASE'); end if;
  if exists (select from publishing.draft where province_id = access.province() and number = chosen and state in ('editing', 'in-review'))
    then perform app.refuse('RESULT_DRAFT_ALREADY_OPEN'); end if;
  if exists (select from publication.result where province_id = access.province() and number = chosen) and coalesce(btrim(p_correction), '') = ''
    then perform app.refuse('REASON_REQUIRED'); end if;
  if chosen is null then
    chosen := publishing.take_number(p_prefix);
    insert into publishing.record values (access.province(), chosen, p_year, p_no);
  end if;
  insert into publishing.draft (province_id, number, content, correction)
  values (access.province(), chosen, replace(p_content, '"number":""', format('"number":"%s"', chosen)), nullif(btrim(p_correction), ''))
  returning * into made;
  perform publishing.note_author(made);
  return made.draft_no;
end $$;

create function publishing.save_draft(p_draft_no bigint, p_seen integer, p_content text, p_named text, p_ends_on date, p_harm jsonb,
  p_kept_details jsonb, p_hiding jsonb) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  opened constant publishing.draft := publishing.lock_draft(p_draft_no, 'publisher');
  saved integer;
begin
  if opened.state <> 'editing' then perform app.refuse('RESULT_NOT_A_DRAFT'); end if;
  if opened.row_version <> p_seen then perform app.refuse('STALE_EDIT'); end if;
  update publishing.draft set content = p_content, named = p_named, ends_on = p_ends_on, harm = p_harm, kept_details = p_kept_details,
    hiding = p_hiding, row_version = row_version + 1, changed_at = now()
  where province_id = opened.province_id and draft_no = opened.draft_no returning row_version into saved;
  perform publishing.note_author(opened);
  return saved;
end $$;

create function publishing.move_draft(p_draft_no bigint, p_from text, p_to text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  opened constant publishing.draft := publishing.lock_draft(p_draft_no, 'publisher');
begin
  if opened.state <> p_from or (p_from, p_to) not in (('editing', 'in-review'), ('in-review', 'editing'), ('editing', 'abandoned'), ('in-review', 'abandoned'))
    then perform app.refuse('RESULT_NOT_A_DRAFT'); end if;
  update publishing.draft set state = p_to, row_version = row_version + 1, changed_at = now()
  where province_id = opened.province_id and draft_no = opened.draft_no;
end $$;

-- Four eyes for the content that was looked at: an edit changes the hash and voids what was approved.
create function publishing.approve(p_draft_no bigint, p_content_hash text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  opened constant publishing.draft := publishing.lock_draft(p_draft_no, 'publisher');
begin
  if opened.state <> 'in-review' then perform app.refuse('RESULT_NOT_IN_REVIEW'); end if;
  if opened.content_hash <> p_content_hash then perform app.refuse('CONTENT_CHANGED_SINCE_REVIEW'); end if;
  if exists (select from publishing.author a where a.province_id = opened.province_id and a.draft_no = opened.draft_no
    and a.person_id = access.person_id()) then perform app.refuse('WRITTEN_BY_APPROVER'); end if;
  insert into publishing.approval (province_id, draft_no, person_id, account_id, content_hash)
  values (opened.province_id, opened.draft_no, access.person_id(), access.account_id(), opened.content_hash) on conflict do nothing;
end $$;

-- The whole gate once more, where it cannot be forgotten; then the record appears.
create function publishing.publish(p_draft_no bigint, p_content_hash text) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  opened constant publishing.draft := publishing.lock_draft(p_draft_no, 'publisher');
  body jsonb := opened.content;
  named constant jsonb := opened.named;
  kept publishing.record;
  directive constant text := body #>> '{directive,slug}';
  settings constant jsonb := publishing.settings(opened.province_id, directive);
  today constant date := publication.today();
  k constant integer := publishing.parameter(settings, 'publication.minimum-group-size');
  months constant integer := publishing.parameter(settings, 'publication.months-on-display');
begin
  if opened.state <> 'in-review' then perform app.refuse('RESULT_NOT_IN_REVIEW'); end if;
  if opened.content_hash <> p_content_hash then perform app.refuse('CONTENT_CHANGED_SINCE_REVIEW'); end if;
  select * into strict kept from publishing.record where province_id = opened.province_id and number = opened.number;
  if not publishing.mechanism_works(opened.province_id, directive) then perform app.refuse('PUBLICATION_NOT_A_MECHANISM'); end if;
  if not publishing.case_is_final(opened.province_id, kept.case_year, kept.case_no) then perform app.refuse('DECISION_NOT_FINAL'); end if;
  if opened.harm is null then perform app.refuse('HARM_NOT_WEIGHED'); end if;
  if not (opened.harm ->> 'outweighed')::boolean then perform app.refuse('HARM_TOO_GREAT'); end if;
  if named is null and (opened.hiding is null or opened.hiding ->> 'unit' <> body #>> '{unit,id}'
    or coalesce((opened.hiding ->> 'size')::integer, 0) < greatest(2, coalesce(k, 2)))
    and body #>> '{subject,kind}' <> 'unit' then perform app.refuse('PERSON_SINGLED_OUT'); end if;
  if (body #>> '{subject,kind}' = 'named') <> (named is not null) or named is not null and (
    coalesce(btrim(named ->> 'basis'), '') = '' or (named ->> 'endsOn')::date is null or (named ->> 'endsOn')::date <= today)
    then perform app.refuse('NAMING_WITHOUT_BASIS'); end if;
  if opened.ends_on is null or opened.ends_on <= today then perform app.refuse('NO_END_DATE'); end if;
  if months is not null and opened.ends_on > today + make_interval(months => months) then perform app.refuse('END_DATE_TOO_LATE'); end if;
  if (select count(*) from publishing.approval a where a.province_id = opened.province_id and a.draft_no = opened.draft_no
    and a.content_hash = opened.content_hash) < 2 then perform app.refuse('TWO_APPROVALS_NEEDED'); end if;
  if exists (select from publication.result r where r.province_id = opened.province_id and r.number = opened.number and r.held)
    then perform app.refuse('PUBLICATION_HELD'); end if;
  perform publication.write_result(opened.province_id, publishing.with_days(opened.content, today, opened.ends_on), named, opened.correction);
  update publishing.draft set state = 'published', row_version = row_version + 1, changed_at = now()
  where province_id = opened.province_id and draft_no = opened.draft_no;
  return opened.number;
end $$;

-- The approved bytes with the two days that only the moment of publication knows. The days stand as empty texts in canonical
-- JSON, so the rest of it is kept to the letter.
create function publishing.with_days(p_content text, p_on date, p_until date) returns text
language sql immutable
return replace(replace(p_content, '"endsOn":""', format('"endsOn":"%s"', p_until)), '"publishedOn":""', format('"publishedOn":"%s"', p_on));

create function publishing.set_held(p_number text, p_held boolean, p_ground text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not access.has_role('publisher') then perform app.refuse('NOT_PERMITTED'); end if;
  perform publication.set_held(access.province(), p_number, p_held, p_ground);
end $$;

create function publishing.withdraw(p_number text, p_ground text, p_words text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not access.has_role('publisher') then perform app.refuse('NOT_PERMITTED'); end if;
  if p_ground not in ('published-in-error', 'legal-basis', 'request') then perform app.refuse('REASON_REQUIRED'); end if;
  perform publication.remove_result(access.province(), p_number, 'withdrawn', p_ground, nullif(btrim(p_words), ''));
end $$;

-- Promise 4: the step that overturns a decision takes its record down in the same transaction and clears the person in words
-- that say no more than the record did.
create function publishing.follow_case() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  standing text;
begin
  for standing in
    select r.number from publishing.record p join publication.result r using (province_id, number)
    where p.province_id = new.province_id and p.case_year = new.case_year and p.case_no = new.case_no
  loop
    if new.stage = 'cleared' then
      perform publication.remove_result(new.province_id, standing, 'withdrawn', 'overturned',
        'Quyết định đã bị hủy. Kết luận từng công bố không còn giá trị; người và đơn vị được nói đến không có vi phạm đã nêu.');
    elsif new.stage not in ('final', 'closed') and not exists (
      select from publication.result r where r.province_id = new.province_id and r.number = standing and r.held) then
      perform publication.set_held(new.province_id, standing, true, 'request');
    end if;
  end loop;
  return null;
end $$;
create trigger follow_case after update of stage on casework.case
  for each row when (old.stage is distinct from new.stage) execute function publishing.follow_case();

create function publishing.take_request(p_number text, p_kind text, p_words text) returns bigint
language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  insert into publishing.request (province_id, number, kind, words, asked_on, taken_by)
  select access.province(), p_number, p_kind, p_words, publication.today(), access.person_id()
  where access.has_role('publisher') or access.has_role('intake')
  returning request_no;
end;

create function publishing.answer_request(p_request_no bigint, p_granted boolean, p_answer text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not access.has_role('publisher') then perform app.refuse('NOT_PERMITTED'); end if;
  update publishing.request set granted = p_granted, answer = p_answer, answered_by = access.person_id(), answered_on = publication.today()
  where province_id = access.province() and request_no = p_request_no and answered_on is null;
  if not found then perform app.refuse('NO_SUCH_REQUEST'); end if;
end $$;

grant execute on function publishing.begin_draft(smallint, integer, text, text, text),
  publishing.save_draft(bigint, integer, text, text, date, jsonb, jsonb, jsonb), publishing.move_draft(bigint, text, text),
  publishing.approve(bigint, text), publishing.publish(bigint, text), publishing.set_held(text, boolean, text),
  publishing.withdraw(text, text, text), publishing.take_request(text, text, text), publishing.answer_request(bigint, boolean, text)
  to kycuong_staff;
grant execute on function publishing.case_is_final(text, smallint, integer), publishing.settings(text, text),
  publishing.parameter(jsonb, text), publishing.mechanism_works(text, text) to kycuong_staff;
