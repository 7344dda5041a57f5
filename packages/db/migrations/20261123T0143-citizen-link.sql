-- The one-time link by which a citizen says whether it is solved: without an account, a script or a name. The public side touches
-- this one table and its entries of the audit log; a job carries what was answered into the remedy.

create table outcome.confirmation_link (
  province_id text collate "C" not null references app.workspace,
  link_no bigint generated always as identity,
  case_year smallint not null,
  case_no integer not null,
  line text collate "C" not null,
  round smallint not null,
  -- SHA-256 of the token in hexadecimal; the token itself is shown once to who made it and kept nowhere.
  token_hash text collate "C" not null check (token_hash ~ '^[0-9a-f]{64}$'),
  -- What its page may show: the unit and the milestones in their public words.
  shown jsonb not null,
  made_by uuid not null references access.person,
  made_on date not null,
  expires_on date not null check (expires_on > made_on),
  -- A newer link took its place.
  replaced boolean not null default false,
  answered_at timestamptz,
  solved boolean,
  words text check (length(words) <= 1000),
  applied_at timestamptz,
  check ((answered_at is null) = (solved is null)),
  check (applied_at is null or answered_at is not null),
  check (not replaced or answered_at is null),
  primary key (province_id, link_no),
  unique (province_id, token_hash),
  foreign key (province_id, case_year, case_no, line) references outcome.remedy
);
create index on outcome.confirmation_link (province_id, case_year, case_no, line);
create index on outcome.confirmation_link (province_id, answered_at) where applied_at is null and answered_at is not null;
call access.own_by_province('outcome.confirmation_link');
call audit.watch('outcome.confirmation_link');
-- Staff read that a link is out and until when, never its hash.
drop policy staff_reads on outcome.confirmation_link;
create policy staff_reads on outcome.confirmation_link for select to kycuong_staff using (
  province_id = (select province_id from access.proved) and exists (select from outcome.remedy r where r.province_id = confirmation_link.province_id
    and r.case_year = confirmation_link.case_year and r.case_no = confirmation_link.case_no and r.line = confirmation_link.line));
grant select (province_id, link_no, case_year, case_no, line, round, made_by, made_on, expires_on, replaced, answered_at, solved, applied_at)
  on outcome.confirmation_link to kycuong_staff;
create policy citizen_answers on outcome.confirmation_link to kycuong_owner
  using (session_user = 'kycuong_public') with check (session_user = 'kycuong_public');

-- Promise 12 holds for what is answered outside, too. These two functions are all that runs as the owner for the public role.
do $$
declare
  written regclass;
begin
  foreach written in array '{audit.entry,audit.payload,audit.pending}'::regclass[] loop
    execute format($policy$create policy citizen_answers on %s to kycuong_owner
      using (session_user = 'kycuong_public') with check (session_user = 'kycuong_public')$policy$, written);
  end loop;
end $$;

-- Addresses tried that lead nowhere, by province and minute. A link that is good is answered whatever others try.
create table outcome.link_failure (
  province_id text collate "C" not null references app.workspace,
  minute timestamptz not null,
  failures integer not null,
  primary key (province_id, minute)
);
call access.own_by_province('outcome.link_failure');
drop policy staff_reads on outcome.link_failure;
create policy citizen_answers on outcome.link_failure to kycuong_owner
  using (session_user = 'kycuong_public') with check (session_user = 'kycuong_public');

create function outcome.make_link(p_year smallint, p_no integer, p_line text, p_token_hash text, p_shown jsonb, p_days integer) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  of outcome.remedy;
begin
  select * into of from outcome.remedy r where r.province_id = access.province() and r.case_year = p_year and r.case_no = p_no
    and r.line = p_line for update;
  if not found then perform app.refuse('NO_SUCH_REMEDY'); end if;
  if of.stage <> 'repaired' or p_line <> 'citizen' then perform app.refuse('REMEDY_STEP_NOT_OPEN'); end if;
  -- Only right after the step that asks, in its own transaction: who may ask was looked at there.
  if not exists (select from outcome.remedy_event e where e.province_id = of.province_id and e.case_year = p_year and e.case_no = p_no
    and e.line = p_line and e.event_no = of.revision and e.kind = 'askCitizen' and e.person_id = access.person_id() and e.at >= now())
    then perform app.refuse('REMEDY_STEP_NOT_OPEN'); end if;
  -- A link can answer, so nobody makes one for their own work.
  if exists (select from outcome.milestone m where m.province_id = of.province_id and m.case_year = p_year and m.case_no = p_no
    and m.line = p_line and access.person_id() in (m.owner, m.done_by)) then perform app.refuse('ASKED_BY_DOER'); end if;
  update outcome.confirmation_link l set replaced = true where l.province_id = of.province_id and l.case_year = p_year and l.case_no = p_no
    and l.line = p_line and l.answered_at is null and not l.replaced;
  insert into outcome.confirmation_link (province_id, case_year, case_no, line, round, token_hash, shown, made_by, made_on, expires_on)
  values (of.province_id, p_year, p_no, p_line, of.round, p_token_hash, p_shown, access.person_id(), publication.today(),
    publication.today() + p_days);
end $$;
grant execute on function outcome.make_link(smallint, integer, text, text, jsonb, integer) to kycuong_staff;

create function outcome.note_failure(p_province_id text) returns text
language plpgsql as $$
declare
  counted integer;
begin
  if not exists (select from app.workspace w where w.province_id = p_province_id) then return 'not-open'; end if;
  select f.failures into counted from outcome.link_failure f
  where f.province_id = p_province_id and f.minute = date_trunc('minute', statement_timestamp());
  if counted >= 60 then return 'too-many'; end if;
  delete from outcome.link_failure f where f.province_id = p_province_id and f.minute < statement_timestamp() - interval '1 hour';
  insert into outcome.link_failure as f values (p_province_id, date_trunc('minute', statement_timestamp()), 1)
  on conflict (province_id, minute) do update set failures = f.failures + 1;
  return 'not-open';
end $$;

-- Used, expired, replaced and never made look alike.
create function outcome.look_at_link(p_province_id text, p_token_hash text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_link outcome.confirmation_link;
begin
  select * into found_link from outcome.confirmation_link l where l.province_id = p_province_id and l.token_hash = p_token_hash
    and l.answered_at is null and not l.replaced and l.expires_on > publication.today();
  if not found then return jsonb_build_object('state', outcome.note_failure(p_province_id)); end if;
  return jsonb_build_object('state', 'open', 'shown', found_link.shown, 'expiresOn', found_link.expires_on);
end $$;

create function outcome.answer_link(p_province_id text, p_token_hash text, p_solved boolean, p_words text) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update outcome.confirmation_link l set answered_at = clock_timestamp(), solved = p_solved, words = nullif(btrim(p_words), '')
  where l.province_id = p_province_id and l.token_hash = p_token_hash and l.answered_at is null and not l.replaced
    and l.expires_on > publication.today();
  if not found then return outcome.note_failure(p_province_id); end if;
  return 'recorded';
end $$;
grant usage on schema outcome to kycuong_public, kycuong_jobs;
grant execute on function outcome.look_at_link(text, text), outcome.answer_link(text, text, boolean, text) to kycuong_public;

-- What rules/remedy/apply-answer.ts says, for each answer that waits. Returns how many.
create function outcome.apply_answers() returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  answer outcome.confirmation_link;
  of outcome.remedy;
  next jsonb;
  above text;
  applied integer := 0;
  today constant date := publication.today();
begin
  for answer in select * from outcome.confirmation_link l where l.answered_at is not null and l.applied_at is null
    order by l.answered_at limit 500 for update skip locked
  loop
    update outcome.confirmation_link l set applied_at = clock_timestamp() where l.province_id = answer.province_id and l.link_no = answer.link_no;
    select * into of from outcome.remedy r where r.province_id = answer.province_id and r.case_year = answer.case_year
      and r.case_no = answer.case_no and r.line = answer.line for update;
    continue when of.stage <> 'repaired' or of.round <> answer.round;
    next := of.state || jsonb_build_object('revision', of.revision + 1, 'answers', of.state -> 'answers' || jsonb_build_array(jsonb_build_object(
      'round', of.round, 'on', today, 'solved', answer.solved, 'words', answer.words)));
    if answer.solved then
      next := next || '{"stage":"confirmed"}';
    else
      above := coalesce(organisation.parent_unit_on(of.province_id, of.unit, today), of.unit);
      next := next || jsonb_build_object('stage', 'open', 'round', of.round + 1, 'unit', above);
    end if;
    update outcome.remedy r set revision = of.revision + 1, stage = next ->> 'stage', unit = next ->> 'unit',
      round = (next ->> 'round')::smallint, state = next
    where r.province_id = of.province_id and r.case_year = of.case_year and r.case_no = of.case_no and r.line = of.line;
    insert into outcome.remedy_event (province_id, case_year, case_no, line, event_no, kind, on_day, payload, because)
    values (of.province_id, of.case_year, of.case_no, of.line, of.revision + 1, 'answer', today, jsonb_build_object('solved', answer.solved),
      array['remedy.citizen-confirms'] || case when answer.solved then '{}'::text[] else '{remedy.denied-reopens-above}' end);
    perform outcome.refresh_published(of.province_id, of.case_year, of.case_no);
    applied := applied + 1;
  end loop;
  return applied;
end $$;
grant execute on function outcome.apply_answers() to kycuong_jobs;
