-- Workspaces and the administrative areas they belonged to over time. Reference data: the same for every province.

create table app.workspace (
  -- An immutable key, never reused. `system` is the audit log's name for what belongs to no province.
  province_id text collate "C" primary key check (province_id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and province_id <> 'system'),
  name_vi text not null,
  name_en text not null,
  standing_vi text,
  standing_en text,
  check ((standing_vi is null) = (standing_en is null))
);

create table app.jurisdiction (
  code text collate "C" primary key,
  name_vi text not null,
  name_en text not null,
  valid_from date,
  valid_to date check (valid_to > valid_from),
  note_vi text,
  note_en text,
  source text
);

create table app.jurisdiction_successor (
  code text collate "C" not null references app.jurisdiction,
  successor text collate "C" not null references app.jurisdiction,
  primary key (code, successor),
  check (code <> successor)
);

create table app.workspace_jurisdiction (
  province_id text collate "C" not null references app.workspace,
  code text collate "C" not null references app.jurisdiction,
  valid_from date,
  valid_to date check (valid_to > valid_from),
  primary key (province_id, code)
);

grant select on app.workspace, app.jurisdiction, app.jurisdiction_successor, app.workspace_jurisdiction to kycuong_staff;

-- A key that changed hands would turn one province's history into another's.
create function app.keep_workspace_key() returns trigger
language plpgsql as $$
begin
  raise exception 'a workspace key is never changed, reused or removed';
end $$;
create trigger keep_key before update of province_id on app.workspace
  for each row when (new.province_id <> old.province_id) execute function app.keep_workspace_key();
create trigger keep_row before delete on app.workspace for each row execute function app.keep_workspace_key();
