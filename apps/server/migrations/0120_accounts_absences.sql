-- Who is away from when until when, both days included and as the city counts them, and who stands in. What was called
-- off or ended early stays on record.
create table accounts.absence (
  id uuid primary key,
  person_id uuid not null references accounts.person (id),
  deputy_id uuid not null references accounts.person (id) check (deputy_id <> person_id),
  from_on date not null,
  until_on date not null check (until_on >= from_on),
  made_by uuid not null references accounts.person (id),
  made_at timestamptz not null default now(),
  ended_at timestamptz,
  ended_by uuid references accounts.person (id),
  check ((ended_at is null) = (ended_by is null))
);

-- Asked with every request: whom does this person stand in for?
create index absence_deputy on accounts.absence (deputy_id, until_on) where ended_at is null;
create index absence_person on accounts.absence (person_id, until_on) where ended_at is null;

grant select, insert on accounts.absence to ejia_server;
grant update (ended_at, ended_by) on accounts.absence to ejia_server;
