-- People, where they live and lived, and what was changed by whom. What identifies somebody is sealed; the indexes are
-- keyed hashes by which a whole number is found without reading.
create table registry.person (
  id uuid primary key,
  version int not null,
  status text not null check (status in ('resident', 'movedAway', 'died', 'merged')),
  -- Where they live, or lived last: whose registry they belong to.
  grid_code text not null,
  sealed bytea not null,
  id_card_index bytea,
  phone_index bytea,
  merged_into uuid references registry.person (id),
  added_at timestamptz not null default now(),
  check ((status = 'merged') = (merged_into is not null))
);

create unique index person_id_card on registry.person (id_card_index) where status <> 'merged';
create index person_phone on registry.person (phone_index);
create index person_grid on registry.person (grid_code, id);

-- Other ids of a person: made by a phone for somebody who turned out to be known, or merged away.
create table registry.person_alias (
  id uuid primary key,
  person_id uuid not null references registry.person (id)
);

create index person_alias_person on registry.person_alias (person_id);

create table registry.household (
  id uuid primary key,
  room_id uuid not null references registry.room (id),
  kind text not null check (kind in ('family', 'collective')),
  began_at timestamptz not null default now(),
  ended_at timestamptz
);

create index household_room on registry.household (room_id) where ended_at is null;

-- `since` and `until` are days people name; `began_at` and `ended_at` are when the platform learnt of them.
create table registry.residence (
  id uuid primary key,
  person_id uuid not null references registry.person (id),
  household_id uuid not null references registry.household (id),
  room_id uuid not null references registry.room (id),
  relation text not null check (relation ~ '^\d{2}$'),
  population text not null check (population in ('registered', 'floating', 'leftBehind')),
  since date,
  until date,
  ended_by text check (ended_by in ('movedOut', 'movedElsewhere', 'died', 'merged', 'undone')),
  began_at timestamptz not null default now(),
  ended_at timestamptz,
  check ((ended_at is null) = (ended_by is null))
);

create unique index residence_once on registry.residence (person_id) where ended_at is null;
create index residence_person on registry.residence (person_id);
create index residence_room on registry.residence (room_id) where ended_at is null;
create index residence_household on registry.residence (household_id);

-- Visits and edits by the id that their sender made: sent twice, they act once.
create table registry.request (
  id uuid primary key,
  fingerprint bytea not null,
  room_id uuid not null references registry.room (id),
  person_id uuid not null,
  version int not null,
  -- Null where it was an edit without a visit.
  result text check (result in ('unchanged', 'nobodyHome', 'changed')),
  visited_at timestamptz,
  received_at timestamptz not null default now(),
  check ((result is null) = (visited_at is null))
);

create index request_room on registry.request (room_id);

-- Who changed what and when. The values before are sealed; nothing else here tells what they were.
create table registry.change (
  id uuid primary key,
  at timestamptz not null default now(),
  by_id uuid,
  source text not null check (source in ('visit', 'edit', 'import', 'selfFill', 'undo')),
  source_id uuid,
  what text not null,
  room_id uuid,
  room_version int,
  person_id uuid,
  fields text[] not null,
  before_sealed bytea
);

create index change_room on registry.change (room_id, at desc);
create index change_person on registry.change (person_id, at desc);

-- One-time links; what a household sent waits here, sealed, until somebody takes it over.
create table registry.self_fill (
  id uuid primary key,
  token_hash bytea not null unique,
  room_id uuid not null references registry.room (id),
  household_id uuid not null references registry.household (id),
  created_by uuid not null,
  expires_at timestamptz not null,
  submitted_at timestamptz,
  sealed bytea,
  decided_at timestamptz,
  decided_by uuid,
  accepted boolean,
  reason text
);

create index self_fill_room on registry.self_fill (room_id);
create index self_fill_waiting on registry.self_fill (submitted_at) where decided_at is null;

grant select, insert, update, delete on registry.person, registry.person_alias, registry.household, registry.residence to ejia_server;
grant select, insert on registry.request, registry.change to ejia_server;
grant update (before_sealed) on registry.change to ejia_server;
grant select, insert, update, delete on registry.self_fill to ejia_server;
