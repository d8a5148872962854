create schema tasks;
grant usage on schema tasks to ejia_server;

-- The task catalogue, as versions that are only ever added (see deadlines.setting_version); content null is an entry
-- that was taken out.
create table tasks.setting_version (
  kind text not null check (kind = 'catalogue'),
  key text not null,
  version int not null check (version > 0),
  content jsonb,
  reason text not null,
  changed_by uuid not null,
  changed_at timestamptz not null default now(),
  primary key (kind, key, version)
);

-- Something that the catalogue has, asked of grids. Who did it is not kept: it is the grid's, not a person's.
create table tasks.task (
  id uuid primary key,
  entry_key uuid not null,
  entry_version int not null,
  title text not null,
  what text not null,
  basis text not null,
  owner_unit_id uuid not null,
  note text,
  due_on date not null,
  sent_by uuid not null,
  sent_unit_id uuid not null,
  sent_at timestamptz not null default now(),
  withdrawn_at timestamptz
);

create table tasks.grid_task (
  task_id uuid not null references tasks.task,
  grid_code text not null check (grid_code ~ '^\d{15}$'),
  done_at timestamptz,
  result text,
  primary key (task_id, grid_code)
);

create index grid_task_open on tasks.grid_task (grid_code) where done_at is null;
create index task_sent on tasks.task (sent_at desc);

grant select, insert on tasks.setting_version to ejia_server;
grant select, insert, update on tasks.task, tasks.grid_task to ejia_server;
