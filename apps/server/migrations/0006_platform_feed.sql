-- How far each subscriber has read platform.live. It is moved in the transaction in which the subscriber handles what it
-- read, so that every committed change is handled exactly once (docs/adr/0010).
create table platform.subscriber (
  name text primary key,
  -- Everything visible in this snapshot has been handled.
  seen pg_snapshot not null,
  -- A reading that is too large for one turn: of what is visible in it, all up to and including `sent` has been handled.
  reading pg_snapshot,
  sent_xid xid8,
  sent_seq bigint,
  failures int not null default 0,
  retry_at timestamptz,
  last_error text,
  check (num_nulls(reading, sent_xid, sent_seq) in (0, 3))
);

-- Changes that a subscriber could not handle however often it tried, kept for a person to look at.
create table platform.set_aside (
  subscriber text not null,
  xid xid8 not null,
  seq bigint not null,
  incident_id uuid,
  version int,
  error text not null,
  at timestamptz not null default now(),
  primary key (subscriber, xid, seq)
);

grant select, insert, update on platform.subscriber to ejia_server;
grant select, insert on platform.set_aside to ejia_server;
