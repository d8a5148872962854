create schema exchange;
grant usage on schema exchange to ejia_server;

-- Keys by which other systems come in. Only a digest of the secret is kept, and its last four characters to tell keys
-- apart.
create table exchange.api_key (
  id uuid primary key,
  name text not null,
  contact text not null,
  secret_digest bytea not null unique,
  ending text not null,
  scopes text[] not null,
  area_code text,
  per_minute int not null check (per_minute > 0),
  valid_until date,
  created_at timestamptz not null default now(),
  created_by uuid,
  revoked_at timestamptz,
  revoked_by uuid,
  revoked_reason text
);

grant select, insert, update on exchange.api_key to ejia_server;

-- What came in through a key, and the matter it opened. Nothing about people: that is the matter's.
create table exchange.submission (
  id uuid primary key,
  key_id uuid not null references exchange.api_key,
  -- The sender's own name for it: sent again, it is the same one.
  client_ref text,
  token text unique,
  incident_id uuid not null,
  case_code text not null,
  reporter_id uuid not null,
  -- What the service asked beside the text, as answered.
  attributes jsonb not null,
  -- Pictures that lie with the sender; each is fetched once.
  media_urls text[] not null,
  at timestamptz not null default now(),
  unique (key_id, client_ref)
);

create index submission_incident on exchange.submission (incident_id);
create index submission_case_code on exchange.submission (case_code);
grant select, insert, update on exchange.submission to ejia_server;

-- Reports to the endpoint for trying: nothing is opened, and they are forgotten after some days.
create table exchange.trial (
  id text primary key,
  token text unique,
  request jsonb not null,
  at timestamptz not null default now()
);

create index trial_at on exchange.trial (at);
grant select, insert, delete on exchange.trial to ejia_server;

-- Every change of a matter in the order in which it was committed: one server at a time adds to it (platform.subscriber),
-- so whoever reads on from a number misses nothing. What happened is read from the matter's log.
create table exchange.change (
  seq bigint generated always as identity primary key,
  incident_id uuid not null,
  version int not null,
  at timestamptz not null,
  unique (incident_id, version)
);

create index change_at on exchange.change (at);
grant select, insert on exchange.change to ejia_server;
