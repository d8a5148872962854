-- A file on its way in: its rows wait sealed, in chunks, and go when the import ends.
create table registry.import (
  id uuid primary key,
  area_code text not null,
  unit_id uuid not null,
  file_name text not null,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null default now(),
  status text not null check (
    status in ('receiving', 'uploaded', 'checking', 'checked', 'applying', 'done', 'undoing', 'undone', 'failed')
  ),
  -- The step that failed, to be begun again where it stopped.
  failed_step text,
  failure text,
  encoding text not null,
  headers text[] not null,
  mapping jsonb not null,
  remembered boolean not null,
  samples_sealed bytea,
  -- `all`, or the good rows only.
  rows_wanted text check (rows_wanted in ('all', 'good')),
  rows int not null default 0,
  -- The next chunk of the present step; with it a step goes on after a crash.
  next_chunk int not null default 0,
  progress int not null default 0,
  good int not null default 0,
  rejected int not null default 0,
  added int not null default 0,
  changed int not null default 0,
  unchanged int not null default 0,
  kept int not null default 0,
  reason text,
  -- When the present step last moved; a step that stands still goes on elsewhere.
  touched_at timestamptz not null default now()
);

create index import_area on registry.import (area_code, uploaded_at desc);

create table registry.import_chunk (
  import_id uuid not null references registry.import (id) on delete cascade,
  number int not null,
  first_row int not null,
  rows int not null,
  sealed bytea not null,
  primary key (import_id, number)
);

create table registry.import_reject (
  import_id uuid not null references registry.import (id) on delete cascade,
  row_number int not null,
  faults jsonb not null,
  primary key (import_id, row_number)
);

-- Id cards seen in the file, as keyed hashes: the second row with one is rejected.
create table registry.import_seen (
  import_id uuid not null references registry.import (id) on delete cascade,
  id_card_index bytea not null,
  row_number int not null,
  primary key (import_id, id_card_index)
);

-- What taking over a chunk did, so that it can be taken back.
create table registry.import_effect (
  import_id uuid not null references registry.import (id) on delete cascade,
  chunk int not null,
  number bigint generated always as identity,
  kind text not null check (
    kind in (
      'personAdded', 'personChanged', 'residenceAdded', 'residenceEnded', 'householdAdded', 'roomAdded',
      'entranceAdded', 'buildingAdded'
    )
  ),
  subject_id uuid not null,
  -- The person's version after the import; another one now means that somebody changed them since.
  version int,
  before_sealed bytea,
  before_status text,
  before_grid text,
  primary key (import_id, chunk, number)
);

-- What a unit's columns meant last time, by their headers.
create table registry.import_mapping (
  unit_id uuid not null,
  headers text[] not null,
  mapping jsonb not null,
  primary key (unit_id, headers)
);

create table registry.export (
  id uuid primary key,
  table_number text not null check (table_number in ('9', '12', '13', '14', '16')),
  area_code text not null,
  format text not null check (format in ('xlsx', 'csv')),
  purpose text not null,
  legal_basis text not null,
  requested_by uuid not null,
  requested_at timestamptz not null default now(),
  decided_by uuid check (decided_by <> requested_by),
  decided_at timestamptz,
  approved boolean,
  expires_at timestamptz,
  downloads int not null default 0
);

create index export_area on registry.export (area_code, requested_at desc);

grant select, insert, update, delete on registry.import, registry.import_chunk, registry.import_reject,
  registry.import_seen, registry.import_effect, registry.import_mapping to ejia_server;
grant select, insert, update on registry.export to ejia_server;
