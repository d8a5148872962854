-- Who reported: apart from the log, so that it can be erased there and never in the log. Name and phone are
-- encrypted; the indexes are keyed hashes by which a number, or its last four digits, can be found without reading.
create table incidents.reporter (
  id uuid primary key,
  incident_id uuid not null,
  person_id uuid,
  name_sealed bytea,
  phone_sealed bytea,
  phone_index bytea,
  phone_tail_index bytea,
  follow_key_hash bytea,
  added_at timestamptz not null default now()
);

create index reporter_incident on incidents.reporter (incident_id);
create index reporter_phone on incidents.reporter (phone_index);
create index reporter_phone_tail on incidents.reporter (phone_tail_index);
create index reporter_follow_key on incidents.reporter (follow_key_hash);
grant select, insert, update on incidents.reporter to ejia_server;
