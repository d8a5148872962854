-- Backups that were made of this database, written by whoever makes them (the owner); the server only shows them.
create table platform.backup (
  id uuid primary key,
  made_at timestamptz not null,
  -- Where it was put, as the person who made it named the place.
  folder text not null,
  bytes bigint not null,
  files int not null,
  -- When somebody last read it through, and what was wrong then.
  checked_at timestamptz,
  fault text
);

create index backup_made on platform.backup (made_at desc);
grant select on platform.backup to ejia_server;
