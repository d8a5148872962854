create schema trends;
grant usage on schema trends to ejia_server;

-- What was found out about an area at the end of a day, kept because finding out takes seconds. Made from the matters,
-- and can be made again from them.
create table trends.analysis (
  area_code text collate "C",
  on_date date,
  found jsonb not null,
  made_at timestamptz not null default now(),
  primary key (area_code, on_date)
);

grant select, insert, update, delete on trends.analysis to ejia_server;
