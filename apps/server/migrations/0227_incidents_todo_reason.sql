-- A queue is counted without reading the other queues of its unit.
create index todo_reason on incidents.todo (unit_id, why);
