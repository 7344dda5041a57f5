-- Letters of apology: a duty from the day a person confirmed that work was late and rights were affected; the head signs. Staff write
-- nothing here; outcome.save_letter_step() looks once more at who, and gives the numbers.

create table outcome.apology_letter (
  province_id text collate "C" not null references app.workspace,
  letter_year smallint not null,
  letter_no integer not null check (letter_no > 0),
  revision integer not null check (revision > 0),
  stage text collate "C" not null check (stage in ('owed', 'drafted', 'signed', 'delivered', 'excepted')),
  matter text collate "C" not null check (btrim(matter) <> ''),
  unit text collate "C" not null,
  head text collate "C" not null,
  due_on date not null,
  confirmed_by uuid not null references access.person,
  confirmed_on date not null check (confirmed_on > due_on),
  -- Null: the province has set no limit, and none runs.
  sign_by date,
  -- Place among the signed letters of a year, without a gap.
  signed_year smallint,
  signed_no integer,
  signed_by uuid references access.person check (signed_by <> confirmed_by),
  signed_on date check (signed_on >= confirmed_on),
  delivered_on date check (delivered_on >= signed_on),
  check (num_nulls(signed_year, signed_no, signed_by, signed_on) in (0, 4)),
  check ((stage in ('signed', 'delivered')) = (signed_on is not null)),
  check ((stage = 'delivered') = (delivered_on is not null)),
  -- The whole duty as rules/apology-letter/apology-duty.ts has it.
  state jsonb not null,
  primary key (province_id, letter_year, letter_no),
  -- One letter for a matter, however many faults it had.
  unique (province_id, matter),
  unique (province_id, signed_year, signed_no)
);
create index on outcome.apology_letter (province_id, unit, stage, sign_by);
create trigger never_removed before delete or truncate on outcome.apology_letter for each statement execute function casework.refuse_change();
call access.own_by_province('outcome.apology_letter');
call audit.watch('outcome.apology_letter');
call access.own_by_unit('outcome.apology_letter', 'evidence', '{unit}', '{head}');
grant select on outcome.apology_letter to kycuong_staff;

-- What the public may read: how much work was confirmed late with rights affected, and how many letters were signed. By year and
-- province, because a number of one unit points to its head.
create table publication.apology_count (
  province_id text collate "C" not null,
  count_year smallint not null,
  confirmed_late integer not null,
  signed integer not null,
  primary key (province_id, count_year)
);
alter table publication.apology_count enable row level security, force row level security;
create policy owner_works on publication.apology_count to kycuong_owner
  using ((select access.is_maintenance()) or province_id = (select province_id from access.proved))
  with check ((select access.is_maintenance()) or province_id = (select province_id from access.proved));
create policy published on publication.apology_count for select to kycuong_public, kycuong_staff using (true);
grant select on publication.apology_count to kycuong_public, kycuong_staff;

create function outcome.count_letters(p_province_id text) returns void
language plpgsql as $$
begin
  insert into publication.apology_count as c
  select p_province_id, y.year, count(*) filter (where l.letter_year = y.year and l.stage <> 'excepted'),
    count(*) filter (where l.signed_year = y.year)
  from (select distinct unnest(array[l.letter_year, l.signed_year]) as year from outcome.apology_letter l where l.province_id = p_province_id) y
  join outcome.apology_letter l on l.province_id = p_province_id
  where y.year is not null group by y.year
  on conflict (province_id, count_year) do update set confirmed_late = excluded.confirmed_late, signed = excluded.signed
  where (c.confirmed_late, c.signed) is distinct from (excluded.confirmed_late, excluded.signed);
  if found then perform publication.announce(); end if;
end $$;

-- Promise 21: a directive in force names the letter, or the province recorded its own basis.
create function outcome.letters_work(p_province_id text) returns boolean
language sql stable
return exists (
  select from app.catalogue_version v join app.directive_text t using (province_id, directive_slug, edition),
    jsonb_array_elements(v.settings::jsonb -> 'mechanisms') m
  where v.province_id = p_province_id and v.status = 'approved' and m ->> 'id' = 'apology-letter'
    and v.effective_from <= publication.today() and coalesce(v.effective_to > publication.today(), true)
    and publication.mechanism_status(m, t.content::jsonb -> 'provisions') = 'works');

create function outcome.letter_roles(p_kind text) returns text[]
language sql immutable parallel safe
return case p_kind
  when 'confirm' then '{intake,verifier,inspector}'::text[]
  when 'write' then '{intake,verifier,head}'
  when 'deliver' then '{intake,verifier,head}'
  when 'except' then '{inspector,decider}'
  else '{}' end;

-- `p_seen` is the revision that was looked at; 0 confirms a lateness. Returns the key.
create function outcome.save_letter_step(p_year smallint, p_no integer, p_seen integer, p_kind text, p_state jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  today constant date := publication.today();
  before outcome.apology_letter;
  after outcome.apology_letter;
  head_today text;
begin
  perform pg_advisory_xact_lock(hashtextextended('outcome.apology_letter ' || access.province(), 0));
  if p_seen = 0 then
    if p_kind <> 'confirm' or p_state ->> 'stage' <> 'owed' then perform app.refuse('LETTER_STEP_NOT_OPEN'); end if;
    if not outcome.letters_work(access.province()) then perform app.refuse('APOLOGY_NOT_A_MECHANISM'); end if;
    if exists (select from outcome.apology_letter l where l.province_id = access.province() and l.matter = p_state ->> 'matter')
      then perform app.refuse('ONE_LETTER_FOR_A_MATTER'); end if;
    after.province_id := access.province();
    after.letter_year := extract(year from today);
    select coalesce(max(l.letter_no), 0) + 1 into after.letter_no from outcome.apology_letter l
    where l.province_id = after.province_id and l.letter_year = after.letter_year;
    after.matter := p_state ->> 'matter';
    after.unit := p_state ->> 'unit';
    after.due_on := (p_state #>> '{lateness,dueOn}')::date;
    if after.due_on >= today then perform app.refuse('NOT_LATE_YET'); end if;
    after.confirmed_by := access.person_id();
    after.confirmed_on := today;
    after.sign_by := (p_state ->> 'signBy')::date;
  else
    select * into before from outcome.apology_letter l where l.province_id = access.province() and l.letter_year = p_year and l.letter_no = p_no for update;
    if not found then perform app.refuse('NO_SUCH_LETTER'); end if;
    if before.revision <> p_seen then perform app.refuse('STALE_LETTER'); end if;
    if (before.stage, p_kind, p_state ->> 'stage') not in (('owed', 'write', 'drafted'), ('drafted', 'write', 'drafted'), ('drafted', 'sign', 'signed'),
      ('signed', 'deliver', 'delivered'), ('owed', 'except', 'excepted'), ('drafted', 'except', 'excepted'))
      or p_state - '{revision,stage,letter,signed,delivered,exception}'::text[] <> before.state - '{revision,stage,letter,signed,delivered,exception}'::text[]
      or before.stage = 'signed' and p_state -> 'letter' <> before.state -> 'letter'
      then perform app.refuse('LETTER_STEP_NOT_OPEN'); end if;
    after := before;
  end if;
  head_today := organisation.head_of_unit_on(after.province_id, after.unit, today);
  if p_kind = 'sign' then
    if head_today is null or access.officer() is distinct from head_today then perform app.refuse('NOT_THE_HEAD_OF_UNIT'); end if;
    after.signed_year := extract(year from today);
    select coalesce(max(l.signed_no), 0) + 1 into after.signed_no from outcome.apology_letter l
    where l.province_id = after.province_id and l.signed_year = after.signed_year;
    after.signed_by := access.person_id();
    after.signed_on := today;
  elsif not outcome.has_one_of(outcome.letter_roles(p_kind), after.unit) then
    perform app.refuse('NOT_YOUR_LETTER_STEP');
  end if;
  if p_kind = 'confirm' then
    if head_today is null then perform app.refuse('NOBODY_HEADS_THE_UNIT'); end if;
    if access.officer() is null or access.officer() = head_today then perform app.refuse('CONFIRMED_BY_THE_HEAD'); end if;
    after.head := head_today;
  end if;
  if p_kind = 'except' and (access.officer() is null or access.officer() = after.head) then perform app.refuse('EXCEPTED_BY_THE_HEAD'); end if;
  if p_kind = 'deliver' then after.delivered_on := (p_state #>> '{delivered,on}')::date; end if;
  after.revision := p_seen + 1;
  after.stage := p_state ->> 'stage';
  after.state := p_state || jsonb_build_object('id', after.letter_year || '/' || after.letter_no, 'revision', after.revision, 'head', after.head);
  if after.signed_no is not null then after.state := jsonb_set(after.state, '{signed,number}', to_jsonb(after.signed_no)); end if;
  if p_seen = 0 then
    insert into outcome.apology_letter select after.*;
  else
    update outcome.apology_letter l set (revision, stage, signed_year, signed_no, signed_by, signed_on, delivered_on, state)
      = (after.revision, after.stage, after.signed_year, after.signed_no, after.signed_by, after.signed_on, after.delivered_on, after.state)
    where l.province_id = after.province_id and l.letter_year = after.letter_year and l.letter_no = after.letter_no;
  end if;
  perform outcome.count_letters(after.province_id);
  return jsonb_build_object('year', after.letter_year, 'no', after.letter_no);
end $$;
grant execute on function outcome.save_letter_step(smallint, integer, integer, text, jsonb) to kycuong_staff;
