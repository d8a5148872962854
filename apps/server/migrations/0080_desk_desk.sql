create schema desk;
grant usage on schema desk to ejia_server;

-- Filters that people keep under a name; with a unit, all of that unit see them.
create table desk.saved_filter (
  id uuid primary key,
  owner_id uuid not null,
  unit_id uuid,
  name text not null,
  filter jsonb not null,
  saved_at timestamptz not null default now()
);

create index saved_filter_owner on desk.saved_filter (owner_id);
create index saved_filter_unit on desk.saved_filter (unit_id) where unit_id is not null;
grant select, insert, delete on desk.saved_filter to ejia_server;

-- Who has a matter open at this moment. A row lasts a minute and leaves no trace: nobody's day can be read from it.
create unlogged table desk.presence (
  incident_id uuid not null,
  person_id uuid not null,
  unit_name text not null,
  writing boolean not null,
  until timestamptz not null,
  primary key (incident_id, person_id)
);

create index presence_until on desk.presence (until);
grant select, insert, update, delete on desk.presence to ejia_server;
