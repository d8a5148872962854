-- Calendars, holidays, limits and steps of escalation, as versions that are only ever added: the newest of a kind and
-- key holds, an older one can be put back. Content null takes a setting back to what the platform comes with.
create schema deadlines;

create table deadlines.setting_version (
  kind text not null check (kind in ('calendar', 'holidays', 'limits', 'escalation')),
  -- An area's code, a year, or a category's id and `all`.
  key text not null,
  version int not null check (version > 0),
  content jsonb,
  reason text not null,
  changed_by uuid not null,
  changed_at timestamptz not null default now(),
  primary key (kind, key, version)
);

grant usage on schema deadlines to ejia_server;
grant select, insert on deadlines.setting_version to ejia_server;
