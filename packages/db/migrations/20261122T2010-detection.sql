-- What detection found: for every row of every grain four masks, and the signals that follow from them.

create schema detection;
grant usage on schema detection to kycuong_staff, kycuong_jobs;

-- What each bit of a mask says, for one content of a catalogue at one grain. Given once, never moved, never given again.
create table detection.bit (
  province_id text collate "C" not null references app.workspace,
  directive_slug text collate "C" not null,
  content_hash text collate "C" not null,
  grain text collate "C" not null,
  layer text collate "C" not null check (layer in ('output', 'atom')),
  bit integer not null check (bit between 0 and 30999),
  -- An output: `indicator level`. An atom: the first leaf that it stands at, `indicator level node place`.
  meaning text collate "C" not null,
  -- Where it stands: which word, counted from 1, and its value in it. Words have 31 bits, so that none is negative.
  word integer not null generated always as (bit / 31 + 1) stored,
  value integer not null generated always as (1 << (bit % 31)) stored,
  primary key (province_id, content_hash, grain, layer, bit),
  unique (province_id, content_hash, grain, layer, meaning)
);

create table detection.run (
  province_id text collate "C" not null references app.workspace,
  run_no bigint generated always as identity,
  -- `shadow` runs compare a version with the one in force, and raise nothing.
  kind text collate "C" not null check (kind in ('nightly', 'arrival', 'shadow')),
  directive_slug text collate "C" not null,
  content_hash text collate "C" not null,
  as_of date not null,
  known_at timestamptz not null,
  calendar text collate "C" not null,
  started_at timestamptz not null default clock_timestamp(),
  finished_at timestamptz,
  state text collate "C" not null default 'running' check (state in ('running', 'finished', 'cancelled', 'failed')),
  grains_done integer not null default 0,
  grains integer not null,
  rows_changed integer not null default 0,
  signals_new integer not null default 0,
  signals_still integer not null default 0,
  signals_gone integer not null default 0,
  primary key (province_id, run_no),
  check ((state = 'running') = (finished_at is null))
);

-- The newest masks of every row: indicators true and unknown, atoms true and unknown. A run writes only what changed.
-- Arrays of words and not columns: grains need 1 to 17 words. With two words each they take 1.8 times the space of eight
-- columns and 1.2 times the time of a scan.
create table detection.mask (
  province_id text collate "C" not null,
  directive_slug text collate "C" not null,
  grain text collate "C" not null,
  key1 text collate "C" not null,
  -- Empty at a grain of one key.
  key2 text collate "C" not null,
  content_hash text collate "C" not null,
  -- The as-of day of the run that wrote this row: these outcomes hold since then.
  since date not null,
  output_sure integer[] not null,
  output_unknown integer[] not null,
  atom_sure integer[] not null,
  atom_unknown integer[] not null,
  primary key (province_id, directive_slug, grain, key1, key2)
) partition by list (province_id);

-- A signal is never a finding. It is open while its indicator stays true of the subject, run after run.
create table detection.signal (
  province_id text collate "C" not null references app.workspace,
  signal_no bigint generated always as identity,
  directive_slug text collate "C" not null,
  content_hash text collate "C" not null,
  behaviour text collate "C" not null,
  clause text collate "C",
  indicator text collate "C" not null,
  level text collate "C" not null check (level in ('notice', 'urgent')),
  grain text collate "C" not null,
  key1 text collate "C" not null,
  key2 text collate "C" not null,
  concerns text[] not null,
  matter text collate "C",
  records text[] not null,
  first_on date not null,
  last_on date not null,
  -- The first as-of day on which it was no longer so.
  gone_on date check (gone_on >= first_on),
  -- Nobody may act on it from this day on: `detection.signal-expiry-days` after it was last seen.
  expires_on date not null,
  primary key (province_id, signal_no)
);
create unique index one_open_signal on detection.signal (province_id, directive_slug, indicator, key1, key2) where gone_on is null;
create index on detection.signal (province_id, directive_slug, grain, key1, key2);

-- Rows whose outcome may change by mere time, and the first day on which it may.
create table detection.due_date_queue (
  province_id text collate "C" not null references app.workspace,
  due_on date not null,
  grain text collate "C" not null,
  key1 text collate "C" not null,
  key2 text collate "C" not null,
  primary key (province_id, due_on, grain, key1, key2)
);

-- Where a shadow version decides otherwise than the version in force.
create table detection.shadow_difference (
  province_id text collate "C" not null,
  run_no bigint not null,
  indicator text collate "C" not null,
  level text collate "C" not null,
  grain text collate "C" not null,
  key1 text collate "C" not null,
  key2 text collate "C" not null,
  change text collate "C" not null check (change in ('gained', 'lost')),
  primary key (province_id, run_no, indicator, level, key1, key2),
  foreign key (province_id, run_no) references detection.run
);

call work.own_partitioned('detection.mask');
select work.open_partitions(province_id, '{detection}') from app.workspace;
do $$
declare
  owned regclass;
begin
  foreach owned in array '{detection.bit,detection.run,detection.signal,detection.due_date_queue,detection.shadow_difference}'::regclass[] loop
    call access.own_by_province(owned);
    call work.let_jobs_work(owned);
  end loop;
end $$;
grant select on detection.bit, detection.run, detection.mask, detection.signal, detection.due_date_queue, detection.shadow_difference
  to kycuong_staff, kycuong_jobs;
grant insert on detection.bit, detection.shadow_difference to kycuong_jobs;
grant insert, update on detection.run, detection.signal to kycuong_jobs;
grant insert, update, delete on detection.mask, detection.due_date_queue to kycuong_jobs;
