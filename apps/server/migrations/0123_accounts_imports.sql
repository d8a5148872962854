-- People taken over from a list: who was new, and which roles the list proposes until the security administrator
-- grants them.
create table accounts.people_import (
  id uuid primary key,
  made_by uuid not null references accounts.person (id),
  made_at timestamptz not null default now(),
  undone_at timestamptz,
  undone_by uuid references accounts.person (id),
  undo_reason text,
  kept int not null default 0
);

create table accounts.people_import_person (
  import_id uuid not null references accounts.people_import (id),
  person_id uuid not null references accounts.person (id),
  is_new boolean not null,
  primary key (import_id, person_id)
);

create table accounts.people_import_role (
  id uuid primary key,
  import_id uuid not null references accounts.people_import (id),
  person_id uuid not null references accounts.person (id),
  unit_id uuid not null references accounts.unit (id),
  role text not null,
  state text not null default 'waiting' check (state in ('waiting', 'granted', 'refused', 'undone')),
  because text
);

create index people_import_role_import on accounts.people_import_role (import_id);

grant select, insert on accounts.people_import, accounts.people_import_person, accounts.people_import_role
to ejia_server;
grant update (undone_at, undone_by, undo_reason, kept) on accounts.people_import to ejia_server;
grant update (state, because) on accounts.people_import_role to ejia_server;
