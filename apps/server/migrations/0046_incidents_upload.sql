-- A file that comes in parts over a weak line, until it is whole. The id is the sender's.
create table incidents.upload (
  id uuid primary key,
  owner_id uuid not null,
  total_bytes bigint not null check (total_bytes > 0),
  received_bytes bigint not null default 0,
  begun_at timestamptz not null default now()
);

create index upload_begun_at on incidents.upload (begun_at);

create table incidents.upload_part (
  upload_id uuid references incidents.upload (id) on delete cascade,
  from_byte bigint,
  bytes bytea not null,
  primary key (upload_id, from_byte)
);

grant select, insert, delete on incidents.upload, incidents.upload_part to ejia_server;
grant update (received_bytes) on incidents.upload to ejia_server;
