-- What of a matter tells whether another complains of the same again; made from the log like the rest.
create table indicators.trace (
  incident_id uuid primary key,
  category_id text not null,
  longitude double precision not null,
  -- A strip of some 200 metres from north to south, so that what lies near is found among few.
  strip int not null generated always as (floor(longitude * 500)) stored,
  latitude double precision not null,
  reported_at timestamptz not null,
  closed_at timestamptz,
  is_complaint boolean not null
);

create index trace_closed on indicators.trace (category_id, strip, closed_at) where closed_at is not null;
create index trace_reported on indicators.trace (category_id, strip, reported_at) where is_complaint;

grant select, insert, update, delete on indicators.trace to ejia_server;

-- All matters are counted anew, so that those counted before have their trace.
update indicators.matter set version = 0;

select platform.enqueue('indicators.catch-up', '{}');
