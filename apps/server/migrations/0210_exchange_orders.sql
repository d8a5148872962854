-- Where a system drops the files of its work orders, below the folder that the settings name.
alter table exchange.api_key add column folder text;

-- Work orders that hotlines handed over, under their own numbers.
create table exchange.work_order (
  key_id uuid not null references exchange.api_key,
  order_no text not null,
  reporter_id uuid not null,
  -- Where it lives on: another matter once it was merged.
  incident_id uuid not null,
  -- Where it lay when it came.
  area_code text not null,
  received_at timestamptz not null default now(),
  primary key (key_id, order_no)
);

create index work_order_received on exchange.work_order (received_at desc);

-- The matters whose steps concern a work order, each from after a version on.
create table exchange.order_matter (
  key_id uuid not null,
  order_no text not null,
  incident_id uuid not null,
  after_version int not null,
  primary key (key_id, order_no, incident_id),
  foreign key (key_id, order_no) references exchange.work_order
);

create index order_matter_incident on exchange.order_matter (incident_id);

-- What a hotline sent, and what came of it. The id is that of the command it became. Nothing of what it says stands here.
create table exchange.order_message (
  id uuid primary key,
  key_id uuid not null references exchange.api_key,
  order_no text,
  kind text,
  file_name text,
  state text not null check (state in ('taken', 'rejected', 'waiting')),
  fault text,
  at timestamptz not null default now(),
  check ((state = 'taken') = (fault is null))
);

create index order_message_order on exchange.order_message (key_id, order_no);
create index order_message_fault on exchange.order_message (at desc) where state <> 'taken';

-- Where the system of a key wants to be told. It is told in order: `position` is the last change it took.
create table exchange.webhook (
  id uuid primary key,
  key_id uuid not null unique references exchange.api_key,
  url text not null,
  secret_sealed bytea not null,
  state text not null check (state in ('active', 'paused')),
  paused_because text check (paused_because in ('byHand', 'failing', 'gone', 'keyOver')),
  position bigint not null,
  failures int not null default 0,
  failing_since timestamptz,
  next_at timestamptz not null default now(),
  last_error text,
  delivered_at timestamptz,
  -- The server that has it in hand, and until when it is believed alive.
  lease uuid,
  lease_until timestamptz,
  set_by uuid not null,
  set_at timestamptz not null default now(),
  check ((state = 'paused') = (paused_because is not null))
);

create index webhook_due on exchange.webhook (next_at) where state = 'active';
grant select, insert, update on exchange.work_order, exchange.order_matter, exchange.order_message, exchange.webhook
  to ejia_server;
