-- Passkeys (WebAuthn): a key pair that never leaves the person's device; here stands the public half. Ours, not the library's.

create table auth.passkey (
  credential_id text collate "C" primary key
    check (credential_id ~ '^[A-Za-z0-9_-]+$' and length(credential_id) between 16 and 1400),
  user_id text not null references auth."user" on delete cascade,
  name text not null check (name <> '' and length(name) <= 100),
  public_key bytea not null,
  -- Counts up with each use where the device keeps one; a copy of the key shows by a step back.
  counter bigint not null check (counter >= 0),
  transports text[] not null default '{}',
  made_at timestamptz not null default clock_timestamp(),
  last_used_at timestamptz
);
create index on auth.passkey (user_id);
grant select, insert, update, delete on auth.passkey to kycuong_auth;
