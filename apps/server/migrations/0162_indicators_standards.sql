-- What the city wants of a figure, with what it rests on, as versions that are only ever added (see
-- deadlines.setting_version); content null is a standard that was taken back.
create table indicators.setting_version (
  kind text not null check (kind = 'standard'),
  key text not null,
  version int not null check (version > 0),
  content jsonb,
  reason text not null,
  changed_by uuid not null,
  changed_at timestamptz not null default now(),
  primary key (kind, key, version)
);

grant select, insert on indicators.setting_version to ejia_server;
