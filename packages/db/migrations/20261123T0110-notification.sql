-- Telling people what happened: an outbox that is written with what it tells of, what each person is shown, and what waits to be
-- sent. Nothing here holds words about anybody, only kinds, numbers and days: whoever may see the thing reads the rest there.

create schema notification;
grant usage on schema notification to kycuong_staff, kycuong_jobs;

-- The outbox. Whom an event concerns is asked when it is delivered and not when it is written.
create table notification.event (
  province_id text collate "C" not null references app.workspace,
  event_no bigint generated always as identity,
  kind text collate "C" not null check (kind in ('role.proposed', 'role.granted', 'catalogue.submitted', 'catalogue.approved',
    'catalogue.returned', 'signal.new', 'case.waiting', 'limit.approaching', 'limit.passed', 'result.published', 'result.held')),
  -- Numbers, codes and days by which the thing is found. Never personal data.
  subject jsonb not null check (jsonb_typeof(subject) = 'object'),
  -- Whoever did it is not told of it. Null where the clock did.
  actor uuid references access.person,
  -- Told once, however often a job that was cut off begins anew.
  once text collate "C",
  told_at timestamptz not null default clock_timestamp(),
  delivered_at timestamptz,
  primary key (province_id, event_no),
  unique (province_id, once)
);
create index on notification.event (province_id, event_no) where delivered_at is null;

-- What one person is told.
create table notification.item (
  province_id text collate "C" not null,
  person_id uuid not null references access.person,
  item_no bigint generated always as identity,
  event_no bigint not null,
  kind text collate "C" not null,
  subject jsonb not null,
  in_app boolean not null,
  made_at timestamptz not null default clock_timestamp(),
  read_at timestamptz,
  -- Waits for the day's digest, until a mail has taken it along.
  for_digest boolean not null,
  primary key (province_id, person_id, item_no),
  -- INVARIANT: an event tells nobody twice.
  unique (province_id, person_id, event_no),
  foreign key (province_id, event_no) references notification.event
);
create index on notification.item (province_id, person_id, item_no desc) where in_app;
create index on notification.item (province_id, person_id) where in_app and read_at is null;
create index on notification.item (province_id, person_id) where for_digest;
create index on notification.item (province_id, event_no);

-- What somebody chose; without a row the defaults of `rules` hold.
create table notification.choice (
  province_id text collate "C" not null references app.workspace,
  person_id uuid not null references access.person,
  kind text collate "C" not null,
  in_app boolean not null,
  mail text collate "C" not null check (mail in ('off', 'now', 'digest')),
  webhook boolean not null,
  primary key (province_id, person_id, kind)
);

create table notification.digest_hour (
  province_id text collate "C" not null references app.workspace,
  person_id uuid not null references access.person,
  hour smallint not null check (hour between 0 and 23),
  primary key (province_id, person_id)
);

-- A mail that waits or was settled. Its words are made when it is sent, of what its reader may see by then.
create table notification.mail (
  province_id text collate "C" not null references app.workspace,
  mail_no bigint generated always as identity,
  person_id uuid not null references access.person,
  items bigint[] not null default '{}',
  -- A link that works once: the digest by which it is known, and the number from which the server makes it again.
  link_digest text collate "C",
  link_purpose text collate "C" check (link_purpose in ('account', 'password')),
  link_nonce text collate "C",
  state text collate "C" not null default 'waiting' check (state in ('waiting', 'sent', 'dropped', 'failed')),
  attempts smallint not null default 0,
  made_at timestamptz not null default clock_timestamp(),
  settled_at timestamptz,
  primary key (province_id, mail_no),
  check ((state = 'waiting') = (settled_at is null)),
  -- Once it is settled nobody can make the link again.
  check (state = 'waiting' or link_nonce is null),
  check ((link_digest is null) <> (items = '{}') and num_nulls(link_digest, link_purpose) in (0, 2))
);
create index on notification.mail (province_id, state, mail_no);

-- An address outside that is called for those who chose it: a gateway for text messages, say.
create table notification.webhook (
  province_id text collate "C" not null references app.workspace,
  webhook_no bigint generated always as identity,
  name text not null check (btrim(name) <> ''),
  address text not null check (address like 'https://%'),
  -- The server makes the secret from it; alone it opens nothing.
  nonce text collate "C" not null check (length(nonce) >= 32),
  made_by uuid not null references access.person,
  made_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz,
  primary key (province_id, webhook_no)
);

create table notification.call (
  province_id text collate "C" not null,
  call_no bigint generated always as identity,
  webhook_no bigint not null,
  person_id uuid not null,
  item_no bigint not null,
  state text collate "C" not null default 'waiting' check (state in ('waiting', 'sent', 'dropped', 'failed')),
  attempts smallint not null default 0,
  -- What the other side answered last, or why nothing was sent: a status or a code of ours.
  answer text collate "C",
  made_at timestamptz not null default clock_timestamp(),
  settled_at timestamptz,
  primary key (province_id, call_no),
  unique (province_id, webhook_no, person_id, item_no),
  check ((state = 'waiting') = (settled_at is null)),
  foreign key (province_id, webhook_no) references notification.webhook,
  foreign key (province_id, person_id, item_no) references notification.item
);
create index on notification.call (province_id, state, call_no);
create index on notification.call (province_id, person_id, item_no);

do $$
declare
  owned regclass;
begin
  foreach owned in array '{notification.event,notification.item,notification.choice,notification.digest_hour,notification.mail,
    notification.webhook,notification.call}'::regclass[] loop
    call access.own_by_province(owned);
    call work.let_jobs_work(owned);
    execute format('drop policy staff_reads on %s', owned);
  end loop;
  -- One's own, and nobody else's.
  foreach owned in array '{notification.item,notification.choice,notification.digest_hour}'::regclass[] loop
    execute format('create policy staff_reads on %s for select to kycuong_staff
      using (province_id = (select province_id from access.proved) and person_id = (select person_id from access.proved))', owned);
  end loop;
  -- Whether sending works is the business of whoever administers it; to whom, and what, is not shown.
  foreach owned in array '{notification.webhook,notification.mail,notification.call}'::regclass[] loop
    execute format('create policy staff_reads on %s for select to kycuong_staff
      using (province_id = (select province_id from access.proved) and (select access.has_role(''organisation-admin'')))', owned);
  end loop;
end $$;
call audit.watch('notification.choice');
call audit.watch('notification.webhook');

grant select on notification.item, notification.choice, notification.digest_hour to kycuong_staff;
grant select (province_id, webhook_no, name, address, made_by, made_at, ended_at) on notification.webhook to kycuong_staff;
grant select (province_id, mail_no, state, attempts, made_at, settled_at) on notification.mail to kycuong_staff;
grant select (province_id, call_no, webhook_no, state, attempts, answer, made_at, settled_at) on notification.call to kycuong_staff;
grant select on notification.event, notification.item, notification.choice, notification.digest_hour, notification.mail,
  notification.webhook, notification.call to kycuong_jobs;
grant insert on notification.item, notification.mail, notification.call to kycuong_jobs;
grant update (delivered_at) on notification.event to kycuong_jobs;
grant update (for_digest) on notification.item to kycuong_jobs;
grant update (state, attempts, settled_at, link_nonce) on notification.mail to kycuong_jobs;
grant update (state, attempts, settled_at, answer) on notification.call to kycuong_jobs;
