create schema briefings;
grant usage on schema briefings to ejia_server;

-- A briefing of a centre about a week or a month, with the facts as they were when it was drafted.
create table briefings.briefing (
  id uuid primary key,
  area_code text collate "C" not null,
  kind text not null check (kind in ('week', 'month')),
  from_on date not null,
  to_on date not null,
  facts jsonb not null
);

create index briefing_newest on briefings.briefing (to_on desc, id desc);

-- What happened to it, only ever added to: the last one holds.
create table briefings.step (
  briefing_id uuid references briefings.briefing (id),
  version int check (version > 0),
  what text not null check (what in ('drafted', 'edited', 'issued', 'takenBack')),
  texts jsonb not null,
  reason text,
  made_by uuid not null,
  made_at timestamptz not null default now(),
  primary key (briefing_id, version)
);

grant select, insert on briefings.briefing, briefings.step to ejia_server;
