create schema hints;
grant usage on schema hints to ejia_server;

-- Signs that matters may have been made up. Of matters alone: there is no person and no unit here, so that nobody can be
-- counted by them.
create table hints.hint (
  id uuid primary key,
  -- Its kind and matters: found again it is the same.
  key text not null unique,
  kind text not null,
  incident_ids uuid[] not null,
  area_codes text[] collate "C" not null,
  much double precision not null,
  found_at timestamptz not null default now()
);

-- What reviewers said of them; only ever added to, the last one holds.
create table hints.decision (
  hint_id uuid references hints.hint (id),
  version int check (version > 0),
  explained boolean not null,
  reason text not null,
  decided_by uuid not null,
  decided_at timestamptz not null default now(),
  primary key (hint_id, version)
);

grant select, insert on hints.hint, hints.decision to ejia_server;
