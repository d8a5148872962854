-- What a dispatcher's desk asks for: what is due soon, what comes back from waiting, and open matters by where they are.
create index todo_due_at on incidents.todo (due_at) where due_at is not null;
create index incident_suspended on incidents.incident ((state->'suspension'->>'until')) where stage = 'suspended';
create index incident_position on incidents.incident
  using gist (point((state->'place'->>'longitude')::float8, (state->'place'->>'latitude')::float8))
  where stage in ('reported', 'handling', 'dispatching', 'suspended', 'resolved');
