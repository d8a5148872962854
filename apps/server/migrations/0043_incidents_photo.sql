-- A photo as received; the files lie in the file store under its id. Place and time were read from it and removed.
create table incidents.photo (
  id uuid primary key,
  -- The person who sent it; null for the public, where the id alone is the proof.
  owner_id uuid,
  sha256 bytea not null,
  width int not null,
  height int not null,
  taken_at timestamptz,
  longitude double precision,
  latitude double precision,
  stored_bytes bigint not null,
  received_at timestamptz not null default now()
);

create index photo_received_at on incidents.photo (received_at);
create index photo_sha256 on incidents.photo (sha256);
grant select, insert, delete on incidents.photo to ejia_server;

-- The matter a photo was first used in. A photo is used once: the key refuses the second.
create table incidents.photo_use (
  photo_id uuid primary key references incidents.photo (id),
  incident_id uuid not null
);

create index photo_use_incident on incidents.photo_use (incident_id);
grant select, insert on incidents.photo_use to ejia_server;
