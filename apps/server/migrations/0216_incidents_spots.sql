-- Open matters as a map needs them: narrow rows, so that a whole city is gathered without reading the matters themselves.
-- Made from the log like the rest.
create table incidents.spot (
  id uuid primary key,
  version int not null,
  longitude float8 not null,
  latitude float8 not null,
  stage text not null,
  category_id text,
  area_code text collate "C" not null,
  seen_by uuid[] not null,
  urgent boolean not null,
  confidential boolean not null,
  reported_at timestamptz not null
);

insert into incidents.spot
select id, version, (state->'place'->>'longitude')::float8, (state->'place'->>'latitude')::float8, stage, category_id,
  area_code, seen_by, urgent, confidential, reported_at
from incidents.incident
where stage in ('reported', 'handling', 'dispatching', 'suspended', 'resolved');

create index spot_position on incidents.spot using gist (point(longitude, latitude));
grant select, insert, update, delete on incidents.spot to ejia_server;
-- squawk-ignore require-concurrent-index-deletion -- what is not used any more is gone in an instant
drop index incidents.incident_position;

-- What a server of the version before changes meanwhile is put right.
select platform.enqueue('incidents.rebuild', '{}') where exists (select from incidents.incident);
