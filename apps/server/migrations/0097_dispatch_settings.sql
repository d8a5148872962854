-- Routing rules and the responsibility list, as versions that are only ever added (see deadlines.setting_version).
create table dispatch.setting_version (
  kind text not null check (kind in ('routing', 'responsibility')),
  -- `all` for the one list of rules, the id of a row of the responsibility list.
  key text not null,
  version int not null check (version > 0),
  -- Null: no rules, a row taken out.
  content jsonb,
  reason text not null,
  changed_by uuid not null,
  changed_at timestamptz not null default now(),
  primary key (kind, key, version)
);

-- A rule was meant for a matter and could not be followed. Stays until somebody says what was done about it.
create table dispatch.routing_alarm (
  incident_id uuid primary key,
  case_code text not null,
  area_code text not null,
  version int not null,
  number int not null,
  rule_id uuid not null,
  fault text not null check (fault in ('closed', 'outside', 'nobody', 'confidential')),
  at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid
);

create index routing_alarm_open on dispatch.routing_alarm (rule_id, fault) where settled_at is null;

grant select, insert on dispatch.setting_version to ejia_server;
grant select, insert, update on dispatch.routing_alarm to ejia_server;
