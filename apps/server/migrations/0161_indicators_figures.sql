create schema indicators;
grant usage on schema indicators to ejia_server;

-- Everything here is made from the log of the matters and can be made again from it.

-- Up to which version each matter is in the figures.
create table indicators.matter (
  incident_id uuid primary key,
  version int not null
);

-- What each matter adds, so that a figure opens to what is behind it, and so that it can be taken out again.
create table indicators.contribution (
  incident_id uuid,
  part int,
  indicator text not null,
  month text collate "C" not null,
  area_code text collate "C" not null,
  category_id text not null,
  hit boolean not null,
  minutes int not null,
  primary key (incident_id, part)
);

create index contribution_behind on indicators.contribution (indicator, month, area_code, incident_id);

-- From when to when a matter was open past its deadline; without an end it is so still.
create table indicators.late (
  incident_id uuid primary key,
  area_code text collate "C" not null,
  late_from timestamptz not null,
  late_until timestamptz
);

create index late_from on indicators.late (late_from) include (late_until, area_code);

-- The contributions summed up; moved with them.
create table indicators.cell (
  indicator text,
  month text collate "C",
  area_code text collate "C",
  category_id text,
  hits int not null,
  cases int not null,
  minutes bigint not null,
  primary key (indicator, month, area_code, category_id)
);

grant select, insert, update, delete
on indicators.matter, indicators.contribution, indicators.late, indicators.cell to ejia_server;

select platform.enqueue('indicators.catch-up', '{}');
