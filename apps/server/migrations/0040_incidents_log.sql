-- The log: what happened to each matter, numbered from 1, each entry chained to the one before it by its hash.
-- Ids are UUIDv7, so a range of ids is a month, and one partition holds all of a matter's life.
create schema incidents;
grant usage on schema incidents to ejia_server;

create table incidents.event (
  incident_id uuid not null,
  version int not null check (version >= 1),
  type text not null,
  data jsonb not null,
  at timestamptz not null,
  acted_by jsonb not null,
  command_id uuid not null,
  digest text not null,
  prev_hash bytea,
  hash bytea not null,
  primary key (incident_id, version)
) partition by range (incident_id);

create table incidents.event_other partition of incidents.event default;

insert into platform.monthly (parent, kind) values ('incidents.event', 'uuid7');

-- Added to and read, never changed: the server's role has no other right, on the whole or on a part.
grant select, insert on incidents.event to ejia_server;

-- Commands that were carried out, so that the same id sent again acts once and is answered the same.
create table incidents.command (
  id uuid primary key,
  fingerprint bytea not null,
  result jsonb not null,
  at timestamptz not null
);

create index command_at on incidents.command (at);
grant select, insert, delete on incidents.command to ejia_server;

select platform.make_partitions();
