-- What happened to the people of a grant, in the order in which it was committed: one server at a time adds to it
-- (platform.subscriber). What they are now is read from the record, so nothing about anybody stands here.
create table grants.change (
  seq bigint generated always as identity,
  grant_id uuid not null references grants.data_grant,
  person_id uuid not null,
  kind text not null check (kind in ('changed', 'settled')),
  items text[] not null,
  at timestamptz not null default now(),
  primary key (grant_id, seq)
);

create index change_at on grants.change (grant_id, at);
grant select, insert on grants.change to ejia_server;

-- Where a department's system wants to be told. It is told in order: `position` is the last change it took.
create table grants.webhook (
  id uuid primary key,
  grant_id uuid not null unique references grants.data_grant,
  url text not null,
  secret_sealed bytea not null,
  state text not null check (state in ('active', 'paused')),
  paused_because text check (paused_because in ('byHand', 'failing', 'gone', 'grantOver')),
  position bigint not null,
  failures int not null default 0,
  failing_since timestamptz,
  next_at timestamptz not null default now(),
  last_error text,
  delivered_at timestamptz,
  -- The server that has it in hand, and until when it is believed alive.
  lease uuid,
  lease_until timestamptz,
  set_by uuid not null,
  set_at timestamptz not null default now(),
  check ((state = 'paused') = (paused_because is not null))
);

create index webhook_due on grants.webhook (next_at) where state = 'active';
grant select, insert, update on grants.webhook to ejia_server;
