-- The division tree down to the grid, the ground of each grid, and the buildings people name when they say where.
create schema areas;

create table areas.area (
  code text primary key check (code ~ '^(\d{4}|\d{6}|\d{9}|\d{12}|\d{15})$'),
  name text not null check (name <> ''),
  short_name text not null check (short_name <> ''),
  level text not null check (level in ('city', 'county', 'street', 'community', 'grid')),
  parent_code text references areas.area (code),
  valid_from date not null,
  valid_to date check (valid_to > valid_from)
);

create index area_parent on areas.area (parent_code, code);

-- Rings in WGS-84, longitude first, as in GeoJSON.
create table areas.grid (
  code text primary key references areas.area (code) check (code ~ '^\d{15}$'),
  geometry jsonb not null
);

-- `grams` are the characters and pairs of characters of name and address: two-character words are found by index.
create table areas.building (
  id uuid primary key,
  name text not null check (name <> ''),
  address text not null,
  area_code text not null references areas.area (code),
  longitude double precision not null,
  latitude double precision not null,
  grams text[] not null
);

create index building_area on areas.building (area_code);
create index building_grams on areas.building using gin (grams);

-- Servers keep divisions and grounds in memory; a new number tells them to read again.
create table areas.revision (
  only_row boolean primary key default true check (only_row),
  number bigint not null default 1
);

insert into areas.revision default values;

grant usage on schema areas to ejia_server;
grant select, insert, update on areas.area, areas.grid, areas.building to ejia_server;
grant select, update on areas.revision to ejia_server;
