create schema openid;
grant usage on schema openid to ejia_server;

-- Systems of the city that let staff sign in with their account here.
create table openid.client (
  id text primary key,
  name text not null,
  redirect_uris text[] not null,
  secret_sealed bytea not null,
  created_at timestamptz not null default now(),
  created_by uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  ended_reason text
);

-- What the protocol keeps for some minutes: sessions on the way, codes, tokens. Found by a digest of what the other side
-- holds; the rest is sealed.
create table openid.payload (
  kind text not null,
  digest bytea not null,
  sealed bytea not null,
  grant_digest bytea,
  uid_digest bytea,
  consumed_at timestamptz,
  expires_at timestamptz not null,
  primary key (kind, digest)
);

create index payload_grant on openid.payload (grant_digest) where grant_digest is not null;
create index payload_uid on openid.payload (uid_digest) where uid_digest is not null;
create index payload_expires on openid.payload (expires_at);

-- Who agreed that a system learns their name and unit; asked once.
create table openid.consent (
  person_id uuid not null,
  client_id text not null references openid.client,
  at timestamptz not null default now(),
  primary key (person_id, client_id)
);

-- The keys that sign identities; the newest signs, the one before is still believed.
create table openid.signing_key (
  id uuid primary key,
  sealed bytea not null,
  created_at timestamptz not null default now()
);

grant select, insert, update on openid.client to ejia_server;
grant select, insert, update, delete on openid.payload, openid.signing_key to ejia_server;
grant select, insert on openid.consent to ejia_server;
