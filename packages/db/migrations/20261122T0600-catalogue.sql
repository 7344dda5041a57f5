-- Catalogues: the directive's words, immutable inside an edition; the province's settings, in versions.
-- Staff read these tables and write them only through the functions of the next file.

create table app.directive_text (
  province_id text collate "C" not null references app.workspace,
  directive_slug text collate "C" not null check (directive_slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  edition integer not null check (edition > 0),
  -- Canonical JSON of {directive, behaviours, provisions, questions}, as text: its bytes are what the hash is of.
  content text not null check (content::jsonb -> 'directive' ->> 'slug' = directive_slug
    and (content::jsonb #>> '{directive,edition}')::integer = edition),
  content_hash text not null generated always as (app.sha256_hex(content)) stored,
  created_at timestamptz not null default now(),
  created_by uuid references access.person,
  primary key (province_id, directive_slug, edition)
);

create table app.catalogue_version (
  province_id text collate "C" not null references app.workspace,
  directive_slug text collate "C" not null,
  version integer not null check (version > 0),
  edition integer not null,
  -- `in force` and `superseded` are not states: they follow from the interval and the day that is asked about.
  status text collate "C" not null check (status in ('draft', 'in-review', 'approved', 'withdrawn')),
  settings text not null check (jsonb_typeof(settings::jsonb) = 'object'),
  settings_hash text not null generated always as (app.sha256_hex(settings)) stored,
  content_hash text not null,
  effective_from date,
  effective_to date,
  created_at timestamptz not null default now(),
  submitted_at timestamptz,
  decided_at timestamptz,
  row_version integer not null default 1,
  primary key (province_id, directive_slug, version),
  foreign key (province_id, directive_slug, edition) references app.directive_text,
  check ((status = 'approved') = (effective_from is not null)),
  check (effective_to > effective_from),
  constraint one_version_in_force exclude using gist (
    province_id with =, directive_slug with =, daterange(effective_from, effective_to) with &&) where (status = 'approved')
);
create unique index one_open_version on app.catalogue_version (province_id, directive_slug) where status in ('draft', 'in-review');

-- One row for each save that changed something: whoever stands here may not approve.
create table app.catalogue_edit (
  province_id text collate "C" not null,
  directive_slug text collate "C" not null,
  version integer not null,
  edit_no bigint generated always as identity,
  person_id uuid references access.person,
  account_id text,
  at timestamptz not null default clock_timestamp(),
  before_hash text,
  after_hash text not null,
  primary key (province_id, directive_slug, version, edit_no),
  foreign key (province_id, directive_slug, version) references app.catalogue_version
);

create table app.catalogue_review_event (
  province_id text collate "C" not null,
  directive_slug text collate "C" not null,
  version integer not null,
  event_no bigint generated always as identity,
  kind text collate "C" not null check (kind in ('submitted', 'sent-back', 'approved', 'withdrawn')),
  person_id uuid references access.person,
  account_id text,
  at timestamptz not null default clock_timestamp(),
  content_hash text not null,
  reason text check (reason <> ''),
  primary key (province_id, directive_slug, version, event_no),
  foreign key (province_id, directive_slug, version) references app.catalogue_version,
  check (kind <> 'sent-back' or reason is not null)
);

-- Inserted by app.approve_version alone; bound to the very content that was looked at.
create table app.approval (
  province_id text collate "C" not null,
  directive_slug text collate "C" not null,
  version integer not null,
  content_hash text not null,
  person_id uuid references access.person,
  account_id text,
  approved_at timestamptz not null default now(),
  effective_from date not null,
  primary key (province_id, directive_slug, version),
  foreign key (province_id, directive_slug, version) references app.catalogue_version
);

-- INVARIANT: what was issued, edited, reviewed or approved is history; nobody rewrites it, the owner included.
create function app.refuse_change() returns trigger
language plpgsql as $$
begin
  if tg_table_name = 'directive_text' then perform app.refuse('VERBATIM_CHANGED'); end if;
  raise exception '%.% only grows: % refused', tg_table_schema, tg_table_name, tg_op;
end $$;
create trigger never_changes before update or delete on app.directive_text for each row execute function app.refuse_change();
create trigger only_grows before update or delete on app.catalogue_edit for each row execute function app.refuse_change();
create trigger only_grows before update or delete on app.catalogue_review_event for each row execute function app.refuse_change();
create trigger only_grows before update or delete on app.approval for each row execute function app.refuse_change();
create trigger never_removed before delete on app.catalogue_version for each row execute function app.refuse_change();

create function app.keep_version() returns trigger
language plpgsql as $$
begin
  new.content_hash := app.sha256_hex(
    (select content_hash from app.directive_text
      where province_id = new.province_id and directive_slug = new.directive_slug and edition = new.edition)
    || E'\n' || app.sha256_hex(new.settings));
  if tg_op = 'INSERT' then return new; end if;
  if (new.province_id, new.directive_slug, new.version, new.created_at)
    is distinct from (old.province_id, old.directive_slug, old.version, old.created_at) then
    raise exception 'the key of a version never changes';
  end if;
  if (new.settings, new.edition) is distinct from (old.settings, old.edition)
    and (old.status, new.status) <> ('draft', 'draft') then perform app.refuse('NOT_A_DRAFT'); end if;
  if old.status <> new.status and (old.status, new.status) not in (('draft', 'in-review'), ('in-review', 'draft'),
    ('in-review', 'approved'), ('draft', 'withdrawn'), ('in-review', 'withdrawn')) then
    raise exception 'a version does not go from % to %', old.status, new.status;
  end if;
  -- An approved version only ever gets its end; a withdrawn one nothing.
  if old.status in ('approved', 'withdrawn') and (old.status = 'withdrawn' or (new.effective_from, new.submitted_at, new.decided_at)
    is distinct from (old.effective_from, old.submitted_at, old.decided_at)) then perform app.refuse('NOT_A_DRAFT'); end if;
  new.row_version := old.row_version + 1;
  return new;
end $$;
create trigger keep before insert or update on app.catalogue_version for each row execute function app.keep_version();

create function app.record_edit() returns trigger
language plpgsql as $$
begin
  insert into app.catalogue_edit (province_id, directive_slug, version, person_id, account_id, before_hash, after_hash)
  values (new.province_id, new.directive_slug, new.version, access.person_id(), access.account_id(),
    case when tg_op = 'UPDATE' then old.content_hash end, new.content_hash);
  return null;
end $$;
create trigger edit_insert after insert on app.catalogue_version for each row execute function app.record_edit();
create trigger edit_update after update on app.catalogue_version for each row
  when (new.content_hash <> old.content_hash) execute function app.record_edit();

do $$
declare
  owned regclass;
begin
  foreach owned in array '{app.directive_text,app.catalogue_version,app.catalogue_edit,app.catalogue_review_event,app.approval}'::regclass[] loop
    call access.own_by_province(owned);
    call audit.watch(owned);
  end loop;
end $$;
grant select on app.directive_text, app.catalogue_version, app.catalogue_edit, app.catalogue_review_event, app.approval
  to kycuong_staff;
