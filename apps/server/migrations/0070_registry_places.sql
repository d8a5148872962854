-- Buildings, entrances and rooms. Numbers are what printed codes carry; they are never used again.
create schema registry;

create table registry.building (
  id uuid primary key,
  number bigint generated always as identity unique,
  grid_code text not null check (grid_code ~ '^\d{15}$'),
  name text not null check (name <> ''),
  -- The name as it is compared: 3号楼 and 3栋 are one building.
  name_key text not null,
  address text not null,
  use text not null check (use ~ '^\d{2}$'),
  longitude double precision,
  latitude double precision,
  added_at timestamptz not null default now()
);

create unique index building_once on registry.building (left(grid_code, 12), name_key);
create index building_grid on registry.building (grid_code);

create table registry.entrance (
  id uuid primary key,
  number bigint generated always as identity unique,
  building_id uuid not null references registry.building (id),
  name text not null,
  name_key text not null,
  unique (building_id, name_key)
);

-- `version` counts the changes of the room and of those who live there.
create table registry.room (
  id uuid primary key,
  number bigint generated always as identity unique,
  building_id uuid not null references registry.building (id),
  entrance_id uuid not null references registry.entrance (id),
  name text not null check (name <> ''),
  name_key text not null,
  floor int,
  version int not null default 0,
  values_sealed bytea,
  visited_at timestamptz,
  visited_by uuid,
  unique (entrance_id, name_key)
);

create index room_building on registry.room (building_id);

-- Which fields beyond the minimum are collected, and by which law.
create table registry.field_switch (
  code text primary key,
  is_on boolean not null,
  legal_basis text check (legal_basis <> ''),
  changed_by uuid not null,
  changed_at timestamptz not null default now(),
  check (not is_on or legal_basis is not null)
);

-- Signs printed codes. Apart from the data key, so that codes on walls outlive its change.
create table registry.code_key (
  only_row boolean primary key default true check (only_row),
  sealed bytea not null
);

-- Raised by every change of what phones keep of a grid.
create table registry.grid_revision (
  grid_code text primary key,
  number bigint not null
);

grant usage on schema registry to ejia_server;
grant select, insert, update, delete on registry.building, registry.entrance, registry.room to ejia_server;
grant select, insert, update on registry.field_switch, registry.grid_revision to ejia_server;
grant select, insert on registry.code_key to ejia_server;
grant update (sealed) on registry.code_key to ejia_server;
