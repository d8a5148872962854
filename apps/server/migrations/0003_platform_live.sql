-- What changed, for the screens that are open now. Appended in the transaction of the change and read back with
-- snapshots: a reader that has seen everything visible in one snapshot next asks for what is visible now and was
-- not then. So nothing is lost when transactions commit out of order, and nothing waits for the
-- slowest one (docs/adr/0007).
create table platform.live (
  xid xid8 not null default pg_current_xact_id(),
  seq bigint generated always as identity,
  at timestamptz not null default now(),
  topics text[] not null,
  incident_id uuid,
  version int,
  primary key (xid, seq)
);

create index live_at on platform.live (at);

-- The highest transaction whose rows were cleaned away: who resumes from before it must refetch instead.
create table platform.live_horizon (
  only_row boolean primary key default true check (only_row),
  xid xid8 not null
);

insert into platform.live_horizon (xid) values ('0');

grant select, insert, delete on platform.live to ejia_server;
grant select, update on platform.live_horizon to ejia_server;
