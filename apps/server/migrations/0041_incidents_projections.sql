-- Everything here is made from the log and can be made again from it.

-- One row per matter: its whole state, and beside it the columns that lists filter and sort by.
create table incidents.incident (
  id uuid primary key,
  version int not null,
  case_code text not null unique,
  stage text not null,
  category_id text,
  area_code text collate "C" not null,
  lead_unit_id uuid not null,
  -- Units that have or had a part in it, and staff who reported it: they see it wherever it lies.
  seen_by uuid[] not null,
  source text not null,
  urgent boolean not null,
  confidential boolean not null,
  reported_at timestamptz not null,
  -- What was written and where, folded for searching, and its pairs of characters.
  words text not null,
  pairs text[] not null,
  state jsonb not null
);

create index incident_newest on incidents.incident (reported_at desc, id desc);
create index incident_street on incidents.incident (left(area_code, 9) collate "C", reported_at desc, id desc);
create index incident_community on incidents.incident (left(area_code, 12) collate "C", reported_at desc, id desc);
create index incident_lead on incidents.incident (lead_unit_id, reported_at desc, id desc);
create index incident_seen_by on incidents.incident using gin (seen_by);
create index incident_pairs on incidents.incident using gin (pairs);
grant select, insert, update on incidents.incident to ejia_server;

-- Who must do something now, and why.
create table incidents.todo (
  incident_id uuid not null,
  unit_id uuid not null,
  person_id uuid,
  why text not null,
  since timestamptz not null,
  due_at timestamptz,
  unique nulls not distinct (incident_id, unit_id, why, person_id)
);

create index todo_inbox on incidents.todo (unit_id, since desc, incident_id desc);
grant select, insert, update, delete on incidents.todo to ejia_server;

-- Who had a hand in it: the box of what one has done.
create table incidents.participation (
  person_id uuid not null,
  incident_id uuid not null,
  unit_id uuid not null,
  last_acted_at timestamptz not null,
  primary key (person_id, incident_id)
);

create index participation_done on incidents.participation (person_id, last_acted_at desc, incident_id desc);
grant select, insert, update, delete on incidents.participation to ejia_server;
