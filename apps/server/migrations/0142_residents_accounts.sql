-- Residents who chose to have an account, so that their matters follow them to another phone. Nobody needs one.
create schema if not exists residents;
grant usage on schema residents to ejia_server;

-- Phone and openid are sealed; the keyed hashes find them. No time of any visit is kept.
create table residents.account (
  id uuid primary key,
  phone_sealed bytea,
  phone_index bytea unique,
  openid_sealed bytea,
  openid_index bytea unique,
  consent_version text,
  consented_at timestamptz,
  created_at timestamptz not null default now(),
  check (num_nulls(phone_sealed, phone_index) in (0, 2)),
  check (num_nulls(openid_sealed, openid_index) in (0, 2)),
  check (num_nulls(consent_version, consented_at) in (0, 2))
);

-- Only a digest of the token, so that a stolen table opens nothing.
create table residents.session (
  token_hash bytea primary key,
  account_id uuid not null references residents.account (id) on delete cascade,
  expires_at timestamptz not null
);

create index session_account on residents.session (account_id);
create index session_expires on residents.session (expires_at);

-- The code last sent to a phone.
create table residents.code (
  phone_index bytea primary key,
  code_hash bytea not null,
  expires_at timestamptz not null,
  tries_left int not null check (tries_left >= 0)
);

create index code_expires on residents.code (expires_at);

-- Which reporter of which matter an account has shown to be.
create table residents.claim (
  account_id uuid not null references residents.account (id) on delete cascade,
  reporter_id uuid not null,
  -- Forgotten ones stay away though the same phone was left with them.
  hidden boolean not null default false,
  primary key (account_id, reporter_id)
);

grant select, insert, update, delete on residents.account, residents.session, residents.code, residents.claim
to ejia_server;
