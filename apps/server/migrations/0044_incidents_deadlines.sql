-- When things are due. Made from the log like the rest; matters from before get theirs by the job at the end.

-- The date that decides whether a matter was, or is, in time (the domain's `timelinessOf`), and when it was
-- solved and closed.
alter table incidents.incident
  add column due_at timestamptz,
  add column solved_at timestamptz,
  add column closed_at timestamptz;

create index incident_closed on incidents.incident (closed_at) include (area_code, due_at, solved_at)
  where closed_at is not null;
create index incident_late on incidents.incident (due_at) include (area_code, stage, reported_at, solved_at)
  where solved_at is null or solved_at > due_at;
create index incident_timed on incidents.incident (id)
  where stage in ('reported', 'handling', 'dispatching', 'suspended', 'resolved');

-- From when the deadline is near. Without a deadline a step comes last when ordered by time.
alter table incidents.todo add column warn_at timestamptz;
create index todo_due on incidents.todo
  (unit_id, coalesce(due_at, timestamptz '9999-12-31 00:00:00+00'), incident_id);

-- Every clock that runs towards a date, and who is to keep it.
create table incidents.clock (
  incident_id uuid,
  kind text,
  -- The co-handling unit or the milestone; empty for the others.
  part text,
  unit_id uuid not null,
  person_id uuid,
  area_code text collate "C" not null,
  confidential boolean not null,
  due_at timestamptz not null,
  warn_at timestamptz not null,
  primary key (incident_id, kind, part)
);

create index clock_due on incidents.clock (due_at, incident_id, kind, part) include (warn_at, area_code);
create index clock_unit on incidents.clock (unit_id, due_at, incident_id, kind, part);
create index clock_street on incidents.clock (left(area_code, 9) collate "C", due_at, incident_id, kind, part);
create index clock_community on incidents.clock (left(area_code, 12) collate "C", due_at, incident_id, kind, part);
grant select, insert, update, delete on incidents.clock to ejia_server;

select platform.enqueue('incidents.rebuild', '{}') where exists (select from incidents.incident);
