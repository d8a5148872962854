-- Matters that strangers do not see until a person has looked: because of their words or pictures, or because many came
-- from one device, phone or network. They are worked on like any other meanwhile.
create table incidents.screening (
  incident_id uuid primary key,
  reasons text[] not null,
  raised_at timestamptz not null default now(),
  shown boolean,
  reason text,
  decided_by uuid,
  decided_at timestamptz,
  check (num_nulls(shown, reason, decided_by, decided_at) in (0, 4))
);

create index screening_open on incidents.screening (raised_at) where decided_at is null;
create index screening_decided on incidents.screening (decided_at desc) where decided_at is not null;

-- Matters whose pictures a checker found harmless.
create table incidents.pictures_passed (
  incident_id uuid primary key,
  at timestamptz not null default now()
);

grant select, insert, update on incidents.screening, incidents.pictures_passed to ejia_server;
