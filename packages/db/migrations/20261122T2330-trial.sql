-- Trial runs of a draft over stored evidence, and what people accept of what stands against it.

create table detection.trial (
  province_id text collate "C" not null references app.workspace,
  trial_no bigint generated always as identity,
  directive_slug text collate "C" not null,
  version integer not null,
  -- Of what is tried: the version as it was kept, or as it would be.
  content_hash text collate "C" not null,
  -- Null: every indicator, with cases and analysis, as it takes to take effect. Else this one alone.
  indicator text collate "C",
  -- What is not saved: `indicator`, the rule as typed, and `thresholds` by parameter. Null for the version as it was kept.
  unsaved jsonb,
  days date[] not null check (cardinality(days) between 1 and 36),
  -- Periods known to be good.
  clean jsonb not null default '[]',
  asked_by uuid not null references access.person,
  asked_at timestamptz not null default clock_timestamp(),
  finished_at timestamptz,
  -- What it found; the same in counts without people; problems that keep the rule from running.
  report jsonb,
  proof jsonb,
  problems jsonb,
  -- By id, as they were called when it ran.
  unit_names jsonb not null default '{}',
  primary key (province_id, trial_no),
  foreign key (province_id, directive_slug, version) references app.catalogue_version,
  check ((finished_at is null) = (num_nonnulls(report, problems) = 0))
);
create index on detection.trial (province_id, directive_slug, version, content_hash);

-- A thing that stands against one content of a catalogue and that a person accepts, with a reason.
create table detection.acceptance (
  province_id text collate "C" not null references app.workspace,
  directive_slug text collate "C" not null,
  content_hash text collate "C" not null,
  key text collate "C" not null check (length(key) between 1 and 2000),
  reason text not null check (length(btrim(reason)) between 1 and 1000),
  accepted_by uuid not null references access.person,
  accepted_at timestamptz not null default clock_timestamp(),
  primary key (province_id, directive_slug, content_hash, key)
);
create trigger only_grows before update or delete on detection.acceptance for each row execute function app.refuse_change();
call audit.watch('detection.acceptance');

do $$
declare
  owned regclass;
begin
  foreach owned in array '{detection.trial,detection.acceptance}'::regclass[] loop
    call access.own_by_province(owned);
    -- A report names those whom signals would concern.
    execute format('drop policy staff_reads on %s', owned);
    execute format('create policy staff_reads on %s for select to kycuong_staff
      using (province_id = (select province_id from access.proved) and ((select access.has_role(''catalogue-editor''))
        or (select access.has_role(''catalogue-approver'')) or (select access.has_role(''auditor''))))', owned);
  end loop;
end $$;
call work.let_jobs_work('detection.trial');
grant select on detection.trial, detection.acceptance to kycuong_staff;
grant select on detection.trial to kycuong_jobs;

-- A job reads the versions that it tries.
do $$
declare
  read regclass;
begin
  foreach read in array '{app.catalogue_version,app.directive_text}'::regclass[] loop
    if not exists (select from pg_policy where polrelid = read and polname = 'jobs_work') then
      call work.let_jobs_work(read);
    end if;
    execute format('grant select on %s to kycuong_jobs', read);
  end loop;
end $$;
grant usage on schema app to kycuong_jobs;

create function detection.may_try() returns boolean
language sql stable
return access.has_role('catalogue-editor') or access.has_role('catalogue-approver');

-- What somebody tried before and did not save is forgotten with their next try.
create function detection.ask_trial(p_directive_slug text, p_version integer, p_content_hash text, p_indicator text, p_unsaved jsonb,
  p_days date[], p_clean jsonb) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  kept text;
  made bigint;
begin
  if not detection.may_try() then perform app.refuse('NOT_PERMITTED'); end if;
  select content_hash into kept from app.catalogue_version
  where province_id = access.province() and directive_slug = p_directive_slug and version = p_version;
  if not found then perform app.refuse('NO_SUCH_VERSION'); end if;
  if p_unsaved is null and p_content_hash <> kept then perform app.refuse('CONTENT_CHANGED_SINCE_REVIEW'); end if;
  delete from detection.trial where province_id = access.province() and directive_slug = p_directive_slug
    and (unsaved is not null or indicator is not null) and asked_by = access.person_id();
  insert into detection.trial (province_id, directive_slug, version, content_hash, indicator, unsaved, days, clean, asked_by)
  values (access.province(), p_directive_slug, p_version, p_content_hash, p_indicator, p_unsaved, p_days, p_clean, access.person_id())
  returning trial_no into made;
  perform audit.write(access.province(), 'insert', 'detection.trial', jsonb_build_object('trial_no', made),
    jsonb_build_object('content_hash', p_content_hash, 'indicator', p_indicator, 'days', to_jsonb(p_days)));
  return made;
end $$;

create function detection.keep_trial(p_province_id text, p_trial_no bigint, p_report jsonb, p_proof jsonb, p_problems jsonb,
  p_unit_names jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not access.is_maintenance() then perform app.refuse('NOT_PERMITTED'); end if;
  update detection.trial set report = p_report, proof = p_proof, problems = p_problems, unit_names = p_unit_names,
    finished_at = clock_timestamp()
  where province_id = p_province_id and trial_no = p_trial_no and finished_at is null;
  if found then
    perform audit.write(p_province_id, 'update', 'detection.trial', jsonb_build_object('trial_no', p_trial_no),
      jsonb_build_object('report', app.sha256_hex(p_report::text), 'proof', app.sha256_hex(p_proof::text)));
  end if;
end $$;

-- The first reason stands.
create function detection.accept(p_directive_slug text, p_content_hash text, p_key text, p_reason text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not detection.may_try() then perform app.refuse('NOT_PERMITTED'); end if;
  if btrim(p_reason) = '' then perform app.refuse('REASON_REQUIRED'); end if;
  insert into detection.acceptance (province_id, directive_slug, content_hash, key, reason, accepted_by)
  values (access.province(), p_directive_slug, p_content_hash, p_key, btrim(p_reason), access.person_id())
  on conflict do nothing;
end $$;

-- How many signals an indicator has, and of nobody in particular.
create function detection.count_signals(p_directive_slug text, p_indicator text)
returns table (open integer, gone integer, first_on date)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select (count(*) filter (where s.gone_on is null))::integer, (count(*) filter (where s.gone_on is not null))::integer, min(s.first_on)
  from detection.signal s
  where s.province_id = (select province_id from access.proved) and s.directive_slug = p_directive_slug and s.indicator = p_indicator;
end;

grant execute on function detection.ask_trial(text, integer, text, text, jsonb, date[], jsonb),
  detection.accept(text, text, text, text), detection.count_signals(text, text) to kycuong_staff;
grant execute on function detection.keep_trial(text, bigint, jsonb, jsonb, jsonb, jsonb) to kycuong_jobs;
