-- A recording as received; the file lies in the file store under its id.
create table incidents.voice (
  id uuid primary key,
  owner_id uuid not null,
  type text not null,
  seconds double precision not null,
  stored_bytes bigint not null,
  received_at timestamptz not null default now(),
  transcription text not null default 'none' check (transcription in ('none', 'waiting', 'done', 'failed')),
  transcript text
);

create index voice_received_at on incidents.voice (received_at);

-- The matter a recording was used in. It is used once: the key refuses the second.
create table incidents.voice_use (
  voice_id uuid primary key references incidents.voice (id),
  incident_id uuid not null
);

create index voice_use_incident on incidents.voice_use (incident_id);
grant select, insert, delete on incidents.voice to ejia_server;
grant update (transcription, transcript) on incidents.voice to ejia_server;
grant select, insert on incidents.voice_use to ejia_server;
