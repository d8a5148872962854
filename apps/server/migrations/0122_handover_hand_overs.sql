-- Somebody leaves and others take over. What became of each role and each matter is kept, so that it can be taken back
-- where nothing was done since.
create schema handover;
grant usage on schema handover to ejia_server;

create table handover.hand_over (
  id uuid primary key,
  person_id uuid not null,
  reason text not null check (reason <> ''),
  closes_account boolean not null,
  roles jsonb not null,
  absences jsonb not null,
  made_by uuid not null,
  made_at timestamptz not null default now(),
  undone_at timestamptz,
  undone_by uuid,
  undo_reason text
);

create index hand_over_made on handover.hand_over (made_at desc, id desc);

-- `version` is that of the matter right after it changed hands.
create table handover.matter (
  hand_over_id uuid not null references handover.hand_over (id),
  incident_id uuid not null,
  case_code text not null,
  to_person_id uuid not null,
  state text not null default 'waiting' check (state in ('waiting', 'moved', 'kept', 'returned')),
  version int,
  primary key (hand_over_id, incident_id)
);

create index matter_waiting on handover.matter (hand_over_id) where state = 'waiting';

grant select, insert on handover.hand_over, handover.matter to ejia_server;
grant update (undone_at, undone_by, undo_reason) on handover.hand_over to ejia_server;
grant update (state, version) on handover.matter to ejia_server;
