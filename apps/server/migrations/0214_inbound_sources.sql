-- Other departments' data that comes in by itself or as a file. What opens a connection stands in the server's settings;
-- here is only its name.
create schema inbound;
grant usage on schema inbound to ejia_server;

create table inbound.source (
  id uuid primary key,
  name text not null,
  area_code text not null,
  -- Whose word it is.
  unit_id uuid not null,
  legal_basis text not null,
  kind text not null check (kind in ('file', 'json', 'view')),
  connection text,
  address text not null,
  list_path text not null,
  -- [{name, meaning}]; a column that is not named is not taken.
  columns jsonb not null,
  registers_new boolean not null,
  schedule jsonb,
  is_on boolean not null,
  next_run_at timestamptz,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  -- Who answers for what it brings.
  changed_by uuid not null
);

create index source_due on inbound.source (next_run_at) where next_run_at is not null;

create table inbound.run (
  id uuid primary key,
  source_id uuid not null references inbound.source (id),
  because text not null check (because in ('schedule', 'hand', 'file')),
  file_name text,
  -- The names of the columns taken, in the order of the cells of its rows.
  columns jsonb not null,
  started_at timestamptz not null default now(),
  started_by uuid,
  ended_at timestamptz,
  status text not null check (status in ('fetching', 'taking', 'done', 'undoing', 'undone', 'failed')),
  failure text,
  -- Whoever works on it holds this; a lease not renewed for a minute is taken over.
  lease uuid,
  touched_at timestamptz not null default now(),
  undone_by uuid,
  undo_reason text,
  kept int not null default 0
);

create unique index run_active on inbound.run (source_id) where status in ('fetching', 'taking', 'undoing');
create index run_source on inbound.run (source_id, started_at desc);

create table inbound.row (
  id uuid primary key,
  run_id uuid not null references inbound.run (id) on delete cascade,
  number int not null,
  -- A keyed hash of what it says: the same row of the next run changes nothing.
  digest bytea not null,
  -- A keyed hash of what tells whose row it is: what a person said of it once is remembered.
  identity bytea,
  -- Null once it is old and settled.
  sealed bytea,
  outcome text not null check (
    outcome in ('pending', 'unchanged', 'matched', 'registered', 'asked', 'rejected', 'replaced')
  ),
  faults jsonb not null default '[]',
  person_id uuid,
  -- After it was taken; another one means that somebody changed them since.
  person_version int,
  -- Of somebody recorded by this row, to be taken back.
  effects jsonb not null default '[]',
  candidates jsonb not null default '[]',
  grid_code text,
  may_register boolean not null default false,
  written int not null default 0,
  disputed int not null default 0,
  decision text check (decision in ('same', 'nobody', 'new')),
  decided_by uuid,
  decided_at timestamptz,
  unique (run_id, number)
);

create index row_pending on inbound.row (run_id, number) where outcome = 'pending';
create index row_digest on inbound.row (run_id, digest);
create index row_identity on inbound.row (identity) where identity is not null;
create index row_asked on inbound.row (run_id, number) where outcome = 'asked';

grant select, insert, update on inbound.source to ejia_server;
grant select, insert, update, delete on inbound.run, inbound.row to ejia_server;
